/** An address or a name of a ticket: read from left to right, and torn, if it must be, between its halves. */
export function Breakable({ text }: { text: string }) {
  return (
    <bdi dir="ltr">
      {text.split(/(?<=\/)|(?=@)/).map((part, index) => (
        <>
          {index > 0 && <wbr />}
          {part}
        </>
      ))}
    </bdi>
  )
}
