"use client";

import { Search } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SearchState } from "@/lib/membership/review/search/actions";
import { searchAction } from "@/lib/membership/review/search/actions";
import { ApplicationList } from "./application-list";
import { decisionRefusals } from "./review-sentences";

const idle: SearchState = { status: "idle" };

/** Finds applications by name, reference or address; what is found stands below the field, and in no address. */
export function ApplicationSearch({ answered }: { answered: SearchState | null }) {
  const [state, submit, pending] = useActionState(searchAction, answered ?? idle);
  const typed = state.status === "idle" ? "" : state.typed;
  return (
    <search className="grid max-w-[76ch] gap-4">
      <form action={submit} className="grid max-w-[66ch] gap-3">
        <Field id="cari" label="Cari pendaftaran" hint="Nama, nomor pendaftaran, atau email.">
          {(control) => (
            <Input
              {...control}
              key={typed}
              type="search"
              name="cari"
              maxLength={254}
              defaultValue={typed}
            />
          )}
        </Field>
        <div>
          <Button
            type="submit"
            icon={<Search size={18} strokeWidth={2} aria-hidden="true" />}
            busyLabel={pending && "Mencari"}
          >
            Cari
          </Button>
        </div>
      </form>
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {decisionRefusals[state.refusal]}
        </p>
      ) : null}
      {state.status === "found" ? (
        <>
          <p role="status" className="text-ui">
            {state.lines.length === 0
              ? "Tidak ada pendaftaran dengan nama, nomor, atau email itu."
              : `${state.lines.length} pendaftaran ditemukan${state.lines.length === 50 ? ", paling banyak 50" : ""}.`}
          </p>
          {state.lines.length === 0 ? null : (
            <ApplicationList label="Hasil pencarian" lines={state.lines} />
          )}
        </>
      ) : null}
    </search>
  );
}
