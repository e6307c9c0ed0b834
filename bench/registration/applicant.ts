// Somebody who registers in a browser without scripts: reads the page, sends its form with what is hidden in it.

export type Taken = { readonly name: string; readonly milliseconds: number };

const address = {
  ...{ country: "ID", street: "Jalan Contoh Nomor 1", rt: "1", rw: "2", province: "31" },
  ...{ regency: "31.71", district: "31.71.01", village: "31.71.01.1001", postalCode: "10110" },
};

/** What is typed in each step; the number differs with each person (district 00, serial 9999). */
const steps = (
  person: number,
): readonly (readonly [string, Readonly<Record<string, string>>])[] => {
  const day = 1 + (person % 28);
  const month = 1 + (Math.floor(person / 28) % 12);
  const two = (value: number) => String(value).padStart(2, "0");
  const number = `317100${two(day)}${two(month)}909999`;
  return [
    ["identitas", { kind: "nik", number, email: `bench-${person}@contoh.test` }],
    [
      "data-diri",
      {
        ...{ name: "Suparman", mobile: "081299990000", birthPlace: "Jakarta", sex: "male" },
        ...{ birthDay: String(day), birthMonth: String(month), birthYear: "1990" },
      },
    ],
    ["alamat-identitas", address],
    ["alamat-saat-ini", { same: "on" }],
    ["pernyataan", { truth: "on", membership: "on" }],
  ];
};

/** Goes through all five steps. @returns what each page and each saving took, in milliseconds until the whole answer */
export async function register(origin: string, person: number): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  let cookie = "";
  const timed = async (name: string, ask: () => Promise<Response>) => {
    const began = performance.now();
    const answer = await ask();
    const body = await answer.text();
    taken.push({ name, milliseconds: performance.now() - began });
    const [given] = answer.headers.getSetCookie();
    cookie = given?.split(";")[0] ?? cookie;
    return { answer, body };
  };
  for (const [path, typed] of steps(person)) {
    const url = `${origin}/keanggotaan/daftar/${path}`;
    const page = await timed(`open ${path}`, () => fetch(url, { headers: { cookie } }));
    const form = new FormData();
    for (const [name, value] of hiddenFields(page.body)) form.append(name, value);
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    const headers = { cookie, origin };
    const { answer } = await timed(`save ${path}`, () =>
      fetch(url, { method: "POST", redirect: "manual", headers, body: form }),
    );
    if (answer.status !== 303) throw new Error(`${path} was answered ${answer.status}`);
  }
  return taken;
}

/** The hidden fields of the form that saves a step, as the page spells them. */
function hiddenFields(html: string): readonly (readonly [string, string])[] {
  const form = html.split("<form").find((part) => part.includes('name="step"')) ?? "";
  const [own = ""] = form.split("</form>");
  return [...own.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    plain(/name="([^"]*)"/.exec(tag)?.[1] ?? ""),
    plain(/value="([^"]*)"/.exec(tag)?.[1] ?? ""),
  ]);
}

const plain = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
