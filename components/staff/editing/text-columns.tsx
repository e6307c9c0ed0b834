"use client";

import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { FieldSpec, KindSpec } from "./field-spec";
import { emptyFields } from "./field-spec";
import type { Errors } from "./spec-field";
import { controlId, SpecField } from "./spec-field";

type Fields = Record<string, unknown>;
type Change = (name: string, value: unknown) => void;

type TextColumnsProps = {
  spec: KindSpec;
  shared: Fields;
  id: Fields;
  /** Null while there is no translation. */
  en: Fields | null;
  errors: Errors;
  translationStale: boolean;
  /** The editor says that the translation fits although the Indonesian text has changed. */
  checked: boolean;
  onShared: Change;
  onId: Change;
  onEn: Change;
  onTranslation: (fields: Fields | null) => void;
  onChecked: (checked: boolean) => void;
};

const writeId = "tulis-terjemahan";

/** Both languages side by side; where a kind has early fields, its title and they stand before the other texts. */
export function TextColumns(props: TextColumnsProps) {
  const { spec, id, en, shared, errors, onShared, onId, onEn } = props;
  const { early = [], text, titleField } = spec;
  const title = early.length > 0 ? text.find(({ name }) => name === titleField) : undefined;
  const below = text.filter((field) => field !== title);
  const pressed = useRef(false);
  // The button that was pressed is gone: the focus goes on to what came in its place.
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    const next = en === null ? writeId : controlId(`en.${text[0]?.name}`);
    document.getElementById(next)?.focus();
  }, [en, text]);
  const become = (fields: Fields | null) => {
    pressed.current = true;
    props.onTranslation(fields);
  };
  const field = (one: FieldSpec, part: "id" | "en", from: Fields, onChange: Change) => (
    <SpecField
      key={one.name}
      spec={one}
      part={part}
      value={from[one.name]}
      errors={errors}
      onChange={(value) => onChange(one.name, value)}
    />
  );
  return (
    <>
      {title ? (
        <div className="grid gap-5">
          <div className="grid items-start gap-5 xl:grid-cols-2 xl:gap-8">
            {field(title, "id", id, onId)}
            {en === null
              ? null
              : field({ ...title, label: `${title.label} (bahasa Inggris)` }, "en", en, onEn)}
          </div>
          <div className="grid items-start gap-5 xl:grid-cols-2 xl:gap-8">
            {early.map((one) => (
              <SpecField
                key={one.name}
                spec={one}
                part="shared"
                value={shared[one.name]}
                errors={errors}
                onChange={(value) => onShared(one.name, value)}
              />
            ))}
          </div>
        </div>
      ) : null}
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <section aria-labelledby="teks-id" className="grid gap-5">
          <h2 id="teks-id">Bahasa Indonesia</h2>
          {below.map((one) => field(one, "id", id, onId))}
        </section>
        <section aria-labelledby="teks-en" className="grid gap-5">
          <div className="flex flex-wrap items-center gap-3">
            <h2 id="teks-en">Bahasa Inggris</h2>
            {props.translationStale ? <Badge tone="waiting">Terjemahan kedaluwarsa</Badge> : null}
          </div>
          {en === null ? (
            <div className="grid justify-items-start gap-3">
              <p className="text-ui text-ink-muted">
                Belum ada. Pembaca bahasa Inggris melihat teks Indonesia.
              </p>
              <Button
                id={writeId}
                variant="outline"
                compact
                onClick={() => become(emptyFields(text))}
              >
                Tulis terjemahan
              </Button>
            </div>
          ) : (
            <>
              {below.map((one) => field(one, "en", en, onEn))}
              {props.translationStale ? (
                <Checkbox
                  id="terjemahan-cocok"
                  label="Terjemahan ini masih sesuai"
                  hint="Tandai bila perubahan teks Indonesia tidak mengubah artinya."
                  checked={props.checked}
                  onChange={(event) => props.onChecked(event.target.checked)}
                />
              ) : null}
              <div>
                <Button variant="quiet" compact onClick={() => become(null)}>
                  Buang terjemahan
                </Button>
              </div>
            </>
          )}
        </section>
      </div>
    </>
  );
}
