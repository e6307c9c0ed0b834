import { expect, test, vi } from "vitest";
import { GET } from "./route";

// Next's mark that an answer is made for a request, and its words; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

test("one address has 120 pictures of records in a minute, and those of other pages besides", async () => {
  const ask = async (part: string) => {
    const params = Promise.resolve({ locale: "id", part, name: "tidak-ada" });
    return (await GET(new Request("http://localhost/gambar"), { params })).status;
  };
  for (let asked = 0; asked < 120; asked += 1) expect(await ask("opac")).toBe(404);
  expect(await ask("opac")).toBe(429);
  expect(await ask("halaman")).toBe(404);
});
