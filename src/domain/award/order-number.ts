/** What people call an order by: the last eight signs of its id, which tell the orders of one company apart. */
export function orderNumber(orderId: string): string {
  const signs = orderId.replaceAll('-', '').slice(-8).toUpperCase()
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
