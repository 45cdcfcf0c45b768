/** What a page consists of: the names of its elements and attributes, as a browser's tokenizer would find them. */
export function partsOf(html: string): { elements: Set<string>; attributes: Set<string>; values: string[] } {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  const values: string[] = []
  for (const [, element = '', rest = ''] of html.matchAll(
    /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi,
  )) {
    elements.add(element.toLowerCase())
    for (const [, name = '', double, single, bare] of rest.matchAll(
      /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
    )) {
      attributes.add(name.toLowerCase())
      values.push(double ?? single ?? bare ?? '')
    }
  }
  return { elements, attributes, values }
}
