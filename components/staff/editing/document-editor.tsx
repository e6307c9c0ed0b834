"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { slugOf } from "@/lib/publishing/domain/content";
import type { DocumentKind } from "@/lib/publishing/types";
import {
  publishDocumentAction,
  saveDocumentAction,
  withdrawDocumentAction,
} from "@/lib/staff/editing/actions";
import type { EditAnswer } from "@/lib/staff/editing/types";
import type { Deed } from "./deed-bar";
import { DeedBar } from "./deed-bar";
import { faultSentence } from "./editing-sentences";
import { emptyFields, sharedOf } from "./field-spec";
import { kindSpecs } from "./field-specs";
import { LeaveGuard } from "./leave-guard";
import { Refused } from "./refused";
import type { Errors } from "./spec-field";
import { controlId, SpecField } from "./spec-field";
import { TextColumns } from "./text-columns";

type Fields = Record<string, unknown>;

/** A document as the page hands it to its editor; null for a new one. */
export type EditedDocument = {
  readonly id: string;
  readonly slug: string;
  readonly latest: number;
  readonly published: number | null;
  /** It has been public once: its address stays. */
  readonly slugFixed: boolean;
  readonly translationStale: boolean;
  /** Its newest edition cannot be published as it is: it is saved anew first. */
  readonly outdated: boolean;
};

/** What the form begins with. */
export type Beginning = {
  readonly shared: object;
  readonly id: object;
  readonly en: object | null;
};

type DocumentEditorProps = {
  kind: DocumentKind;
  document: EditedDocument | null;
  beginning: Beginning;
  /** Where the kind's list stands, without the document's id. */
  base: string;
  /** The search without an answer that a new entry of the FAQ begins from. */
  search?: string | null;
};

const doneSentences: { readonly [D in Deed]: string } = {
  save: "Draf tersimpan.",
  publish: "Sudah terbit. Halaman publik berubah dalam dua detik.",
  withdraw: "Sudah ditarik dari halaman publik.",
};

/** Everything a document says, both languages side by side, and what may be done with it. */
export function DocumentEditor({
  kind,
  document,
  beginning,
  base,
  search = null,
}: DocumentEditorProps) {
  const spec = kindSpecs[kind];
  const router = useRouter();
  const [shared, setShared] = useState<Fields>({
    ...emptyFields(sharedOf(spec)),
    ...beginning.shared,
  });
  const [id, setId] = useState<Fields>({ ...emptyFields(spec.text), ...beginning.id });
  const [en, setEn] = useState<Fields | null>(
    beginning.en && { ...emptyFields(spec.text), ...beginning.en },
  );
  const [slug, setSlug] = useState(document?.slug ?? "");
  const [checked, setChecked] = useState(false);
  const [seen, setSeen] = useState(document?.latest ?? 0);
  const [published, setPublished] = useState(document?.published ?? null);
  /** Changes made here, and how many of them the last save took in. */
  const [edits, setEdits] = useState(0);
  const [savedEdits, setSavedEdits] = useState(0);
  /** After the first save the page of the new document comes: what is typed until then would be lost. */
  const [moving, setMoving] = useState(false);
  const [answer, setAnswer] = useState<EditAnswer | null>(null);
  const [done, setDone] = useState("");
  const [deed, setDeed] = useState<Deed | null>(null);
  const [pending, start] = useTransition();
  /** Where the focus goes when the button that was pressed is no longer there. */
  const doneLine = useRef<HTMLParagraphElement>(null);
  /** Of a new document, once it has been saved: the page under it follows. */
  const documentId = useRef(document?.id ?? null);

  const unsaved = edits !== savedEdits;
  const errors: Errors = answer?.status === "invalid" ? answer.errors : {};
  const changed = () => {
    setEdits((count) => count + 1);
    setDone("");
  };
  /** By what the field held when it is set, not when it was drawn: a picture may take a while to be sent. */
  const sharedChanged = (name: string, value: unknown) => {
    setShared((fields) => ({ ...fields, [name]: value }));
    changed();
  };
  const idChanged = (name: string, value: unknown) => {
    setId((fields) => ({ ...fields, [name]: value }));
    changed();
  };
  const enChanged = (name: string, value: unknown) => {
    setEn((fields) => fields && { ...fields, [name]: value });
    changed();
  };
  const enBecame = (fields: Fields | null) => {
    setEn(fields);
    changed();
  };

  const save = (from = seen) => {
    const title = String(id[spec.titleField] ?? "");
    return saveDocumentAction({
      kind,
      documentId: documentId.current,
      seen: from,
      slug: slug.trim() === "" ? slugOf(title) : slug,
      words: { shared: tidy(shared), id: tidy(id), en: en && tidy(en) },
      translationChecked: checked,
      search,
    });
  };

  const take = (said: EditAnswer): number | null => {
    setAnswer(said);
    if (said.status !== "done") return null;
    setSeen(said.latest);
    documentId.current = said.documentId;
    return said.latest;
  };

  const run = (what: Deed, from?: number) => {
    // One deed at a time: publishing must not overtake the save before it.
    if (pending) return;
    start(async () => {
      setDeed(what);
      setDone("");
      // Publishing shows what stands on the screen, so that is saved first.
      let latest: number | null = from ?? seen;
      const fresh = documentId.current === null || (document?.outdated ?? false);
      if (what !== "withdraw" && (unsaved || fresh || from !== undefined)) {
        latest = take(await save(from));
        // What was typed while it was saved is still to be saved.
        if (latest !== null) setSavedEdits(edits);
      }
      if (latest !== null && what !== "save") {
        const target = { kind, documentId: documentId.current ?? "", seen: latest };
        const act = what === "publish" ? publishDocumentAction : withdrawDocumentAction;
        latest = take(await act(target));
        if (latest !== null) setPublished(what === "publish" ? latest : null);
      }
      if (latest === null) return;
      setDone(doneSentences[what]);
      setChecked(false);
      if (what === "withdraw") doneLine.current?.focus();
      if (document === null && documentId.current) {
        setMoving(true);
        router.replace(`${base}/${documentId.current}`);
      } else router.refresh();
    });
  };

  const faults = Object.entries(errors).map(([place, word]) => ({
    fieldId: controlId(place.split(".").slice(0, 2).join(".")),
    message: `${labelOf(place)}: ${faultSentence(word)}`,
  }));

  function labelOf(place: string): string {
    const [part = "", name = ""] = place.split(".");
    if (part === "slug") return "Alamat";
    const field = [...sharedOf(spec), ...spec.text].find((each) => each.name === name);
    const language = part === "en" ? " (Inggris)" : "";
    return `${field?.label ?? name}${language}`;
  }

  return (
    <form
      className="grid gap-8"
      noValidate
      inert={moving}
      onSubmit={(event) => {
        event.preventDefault();
        run("save");
      }}
    >
      <LeaveGuard active={unsaved && !moving} />
      {faults.length > 0 ? (
        <ErrorSummary title="Ada isian yang belum benar" faults={faults} />
      ) : null}
      {answer?.status === "refused" ? (
        <Refused
          answer={answer}
          href={`${base}/${documentId.current ?? ""}`}
          onSaveOver={(edition) => run("save", edition)}
        />
      ) : null}

      <TextColumns
        spec={spec}
        shared={shared}
        id={id}
        en={en}
        errors={errors}
        translationStale={document?.translationStale ?? false}
        checked={checked}
        onShared={sharedChanged}
        onId={idChanged}
        onEn={enChanged}
        onTranslation={enBecame}
        onChecked={(fits) => {
          setChecked(fits);
          changed();
        }}
      />

      <section aria-labelledby="keterangan" className="grid max-w-[66ch] gap-5">
        <h2 id="keterangan">Keterangan bersama</h2>
        <Field
          id={controlId("slug")}
          label="Alamat"
          optional={document === null ? "(dibuat dari judul bila kosong)" : undefined}
          hint={
            document?.slugFixed
              ? "Halaman ini pernah terbit; alamatnya tetap."
              : "Huruf kecil, angka, dan tanda hubung."
          }
          error={errors.slug && faultSentence(errors.slug)}
        >
          {(control) => (
            <Input
              {...control}
              value={slug}
              readOnly={document?.slugFixed ?? false}
              onChange={(event) => {
                setSlug(event.target.value);
                changed();
              }}
            />
          )}
        </Field>
        {spec.shared.map((field) => (
          <SpecField
            key={field.name}
            spec={field}
            part="shared"
            value={shared[field.name]}
            errors={errors}
            onChange={(value) => sharedChanged(field.name, value)}
          />
        ))}
      </section>

      <DeedBar
        running={pending ? deed : null}
        published={published !== null}
        preview={documentId.current === null ? null : `${base}/${documentId.current}/pratinjau`}
        done={done}
        doneLine={doneLine}
        onDeed={run}
      />
    </form>
  );
}

/** Lines that were left empty while typing do not count. */
function tidy(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((each) => each !== "") : value,
    ]),
  );
}
