/** Addresses that can be tried, by what they belong to. `record` is the id of a live record; null where there is none. */
export function examplesOf(record: number | null) {
  const ofRecord = (format: string) =>
    record === null ? [] : [`/api/catalogue/records/${record}${format && `?format=${format}`}`];
  return {
    json: [
      "/api/catalogue/search?q=sejarah+indonesia&format=book&sort=newest",
      "/api/catalogue/suggest?q=sej",
      ...["", "marcxml", "ris", "bibtex", "csl", "dc", "mrc"].flatMap(ofRecord),
      "/api/faq/search?q=jam+buka",
      "/api/service-status",
      "/api/hours/chat.ics",
    ],
    sru: [
      "/api/sru",
      "/api/sru?operation=searchRetrieve&version=1.2&query=dc.title%3Dsejarah&maximumRecords=5",
      "/api/sru?operation=searchRetrieve&version=1.2&query=dc.subject%3Dindonesia+and+dc.date%3E1990&recordSchema=dc",
      "/api/sru?operation=scan&version=1.2&scanClause=dc.creator%3Dtoer",
    ],
    oai: [
      "/api/oai?verb=Identify",
      "/api/oai?verb=ListSets",
      "/api/oai?verb=ListRecords&metadataPrefix=oai_dc",
      "/api/oai?verb=ListIdentifiers&metadataPrefix=marcxml&set=map",
    ],
    sitemaps: ["/sitemap.xml", "/sitemap.xml?rekaman", "/sitemap.xml?rekaman=0"],
  } as const;
}
