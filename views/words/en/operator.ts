/** Words of this area. A key added here is needed in de/ and he/ too: the compiler says where. */
import { companies } from './operator-companies.ts'
export const operator = { companies }
