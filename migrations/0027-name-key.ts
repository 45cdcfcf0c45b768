import { sql } from 'kysely'

/** Letters with marks, and the plain ones beside which a reader of any of our languages looks for them. */
const MARKED =
  'àÀáÁâÂãÃäÄåÅāĀăĂąĄǎǍæÆçÇćĆĉĈċĊčČďĎđĐðÐèÈéÉêÊëËēĒĕĔėĖęĘěĚĝĜğĞġĠģĢĥĤħĦìÌíÍîÎïÏĩĨīĪĭĬįĮıIİĵĴķĶĺĹļĻľĽłŁŀĿñÑńŃņŅňŇŋŊòÒóÓôÔõÕöÖøØōŌŏŎőŐœŒŕŔŗŖřŘśŚŝŜşŞšŠșȘţŢťŤŧŦțȚùÙúÚûÛüÜũŨūŪŭŬůŮűŰųŲŵŴýÝÿŸŷŶźŹżŻžŽ'
const PLAIN =
  'aaaaaaaaaaaaaaaaaaaaaaccccccccccddddddeeeeeeeeeeeeeeeeeegggggggghhhhiiiiiiiiiiiiiiiiiiijjkkllllllllllnnnnnnnnnnoooooooooooooooooooorrrrrrssssssssssttttttttuuuuuuuuuuuuuuuuuuuuwwyyyyyyzzzzzz'

/** Çelik stands beside Celik: the database's own order is by code points, and would put it behind Zimmer. */
export const statements = [
  sql`create function name_key(name text) returns text language sql immutable strict parallel safe
    return lower(translate(replace(name, 'ß', 'ss'), ${sql.lit(MARKED)}, ${sql.lit(PLAIN)}))`,
  sql`drop index membership_list`,
  sql`create index membership_list on membership (company_id, name_key(name), id)`,
]
