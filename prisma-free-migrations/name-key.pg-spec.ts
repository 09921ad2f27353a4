import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function keyOf(name: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string[] }>('select security.name_key($1) as key', [name]);
  return rows[0]?.key ?? [];
}

describe('the name key', () => {
  it.each([
    ['Muhammad', 'Mohammad', 'Muhammed', 'Mohamad', 'Mohd', 'محمد', 'مُحَمَّد'],
    ['Khawaja', 'Khwaja', 'Khaawaja', 'خواجہ'],
    ['Siddiqui', 'Siddique', 'Siddiqi', 'Sidiqui', 'صدیقی'],
    ['Hussain', 'Husain', 'Hossein', 'Hussein', 'حسین', 'حسين'],
    ['Chaudhry', 'Chaudhary', 'Choudhry', 'چودھری'],
    ['Sherazi', 'Shirazi', 'شیرازی'],
    ['Syed Junaid', 'Sayed Junayd', 'سید جنید'],
    ['Owais', 'Uwais', 'اویس'],
    ['Naveed', 'Navid', 'نوید'],
    ['Müller', 'Muller'],
    ['Captain Muhammad Mahmood (retired)', 'Muhammad Mahmood', 'محمد محمود'],
    ['Dr. Priyanka Bhalla', 'Priyanka Bhalla'],
  ])('is one for %s and its other spellings', async (name, ...others) => {
    const key = await keyOf(name);
    for (const other of others) expect(await keyOf(other), other).toEqual(key);
  });

  it.each([
    ['Ahmad', 'Mahmood'],
    ['Saad', 'Asif'],
    ['Karim', 'Qamar Din'],
    ['Lakeside', 'Brookside'],
  ])('tells %s from %s', async (one, other) => {
    expect(await keyOf(one)).not.toEqual(await keyOf(other));
  });

  it('keeps a word that has nothing but vowels, and has none for a title alone', async () => {
    expect(await keyOf('Aoi Ueda')).toEqual(['aoi', 'd']);
    expect(await keyOf('Dr')).toEqual([]);
    expect(await keyOf(' - ')).toEqual([]);
  });
});
