/**
 * The sheets of every page, in the order of the cascade, each with the files of styles/ that are written into it. Few, for
 * every answer costs its headers and a place in the browser's queue; the first one names the layers.
 */
export const SHEETS = {
  'frame.css': ['tokens', 'base', 'layout'],
  'forms.css': ['controls', 'menus'],
  'pieces.css': ['parts', 'blocks', 'codes'],
  'lists.css': ['table', 'list'],
  'pictures.css': ['trip', 'chart'],
  'paper.css': ['print'],
} as const satisfies Record<string, readonly string[]>
