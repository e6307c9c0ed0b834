import type { Role } from "./roles";

/** MARC relator codes ($4) and the terms ($e) that Indonesian, English and Dutch descriptions use, by role. */
const relators: Readonly<Record<Exclude<Role, "other">, { codes: string; terms: string }>> = {
  author: {
    codes: "aut,cre,dis,ant,aud,aft",
    terms:
      "author,writer,creator,pengarang,penulis,pencipta,penulis utama,schrijver,auteur,mualif,muallif",
  },
  editor: {
    codes: "edt,edc,edm,red,pbd",
    terms: "editor,penyunting,redaktur,redaksi,redactor,red,ed,edt,pemimpin redaksi,editing,eds",
  },
  compiler: {
    codes: "com",
    terms:
      "compiler,comp,penghimpun,penyusun,peny,pengumpul,samensteller,collector,kompilator,editor compilation",
  },
  translator: {
    codes: "trl",
    terms:
      "translator,tr,trans,penerjemah,terj,penterjemah,alih bahasa,pengalih bahasa,penerj,vertaler",
  },
  illustrator: { codes: "ill", terms: "illustrator,ilustrator,ill,ilus,penggambar,pelukis sampul" },
  composer: {
    codes: "cmp",
    terms: "composer,komponis,komposer,pencipta lagu,penggubah,pencipta musik",
  },
  lyricist: { codes: "lyr,lbt", terms: "lyricist,penulis lirik,librettist,pencipta lirik" },
  arranger: { codes: "arr", terms: "arranger,aransir,pengaransir,arranger of music,penata musik" },
  cartographer: {
    codes: "ctg,cns,drm",
    terms: "cartographer,kartografer,pembuat peta,juru peta,pemeta,surveyor",
  },
  photographer: { codes: "pht", terms: "photographer,fotografer,juru foto,juru potret,pemotret" },
  artist: { codes: "art,prm,egr,scl,etr", terms: "artist,seniman,pelukis,perupa,painter,pematung" },
  performer: {
    codes: "prf,itr,msd,mus,dnc",
    terms: "performer,pemain,penampil,musician,pemusik,pemain musik,penari,dalang,instrumentalist",
  },
  singer: { codes: "sng,voc", terms: "singer,penyanyi,vokalis,vocalist,pesinden,sinden" },
  conductor: { codes: "cnd", terms: "conductor,dirigen,pemimpin orkestra,konduktor" },
  narrator: { codes: "nrt,stl", terms: "narrator,pembaca,pencerita,pengisah,juru cerita,reader" },
  actor: { codes: "act", terms: "actor,actress,aktor,aktris,pemeran" },
  director: {
    codes: "drt,fmd,rdd,tld",
    terms: "director,film director,sutradara,pengarah,film directors,regisseur",
  },
  producer: { codes: "pro,fmp,prn,tlp", terms: "producer,produser,film producer,rumah produksi" },
  screenwriter: { codes: "aus,sce", terms: "screenwriter,penulis skenario,scenarist" },
  speaker: { codes: "spk", terms: "speaker,pembicara,penceramah,narasumber,lecturer" },
  interviewer: { codes: "ivr", terms: "interviewer,pewawancara" },
  interviewee: { codes: "ive", terms: "interviewee,terwawancara,yang diwawancarai" },
  scribe: { codes: "scr", terms: "scribe,penyalin,juru tulis,copyist,penyurat" },
  foreword: {
    codes: "aui,win,wpr,wst,wfw",
    terms:
      "writer of introduction,writer of preface,writer of foreword,author of introduction,kata pengantar,penulis kata pengantar,pengantar,pendahuluan",
  },
  commentator: {
    codes: "cmm,cwt,ann",
    terms: "commentator,komentator,annotator,writer of added commentary,penyarah,pensyarah",
  },
  adviser: {
    codes: "ths,dgs,opn",
    terms:
      "thesis advisor,degree supervisor,pembimbing,promotor,ko-promotor,pembimbing skripsi,penguji",
  },
  "degree-institution": {
    codes: "dgg",
    terms: "degree granting institution,degree grantor,lembaga pemberi gelar",
  },
  sponsor: { codes: "spn,fnd", terms: "sponsor,funder,penyandang dana,sponsoring body" },
  publisher: { codes: "pbl,isb", terms: "publisher,penerbit,issuing body,badan penerbit,uitgever" },
  printer: { codes: "prt", terms: "printer,pencetak,percetakan,drukker" },
  "former-owner": {
    codes: "fmo,own,dnr,col",
    terms: "former owner,owner,donor,pemilik,pemilik lama,penyumbang,kolektor",
  },
  contributor: {
    codes: "ctb,clb,oth",
    terms: "contributor,collaborator,kontributor,penyumbang naskah,pembantu",
  },
};

const byCode = new Map<string, Role>();
const byTerm = new Map<string, Role>();
for (const [role, { codes, terms }] of Object.entries(relators) as [
  Role,
  { codes: string; terms: string },
][]) {
  for (const code of codes.split(",")) byCode.set(code, role);
  for (const term of terms.split(",")) byTerm.set(term, role);
}

/** The role behind $4: a code, or an address that ends in one. Null for an empty value, `other` for one not in the table. */
export function roleOfCode(code: string): Role | null {
  const last = code.trim().toLowerCase().split("/").pop() ?? "";
  return last === "" ? null : (byCode.get(last) ?? "other");
}

/** The role behind $e, in Indonesian, English or Dutch. Null for an empty value, `other` for a term not in the table. */
export function roleOfTerm(term: string): Role | null {
  const word = term
    .toLowerCase()
    .replace(/[()[\].]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (word === "") return null;
  return byTerm.get(word) ?? "other";
}

/** The code that stands for a role in $4; null for `other`, which has none, and for what is no role. */
export function codeOfRole(role: string): string | null {
  const found = Object.entries(relators).find(([known]) => known === role);
  return found?.[1].codes.split(",")[0] ?? null;
}
