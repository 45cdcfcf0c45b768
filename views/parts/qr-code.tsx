/** A QR code as one path: dark on white in either theme, for cameras read nothing else with certainty. */
export type QrPicture = {
  readonly size: number
  /** Rows of modules; true is dark. The quiet zone is part of it. */
  readonly data: readonly (readonly boolean[])[]
}

export function QrCode({ picture, label }: { picture: QrPicture; label: string }) {
  const { size, data } = picture
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
