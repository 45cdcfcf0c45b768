/** Words of this area. A key added here is needed in de/ and he/ too: the compiler says where. */
export const statement = {}
