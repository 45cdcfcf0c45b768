import { orders as english } from '../en/orders.ts'

export const orders = english
