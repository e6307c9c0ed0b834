import type { ReactNode } from "react";

type StartSlotProps = {
  /** Open or closed, as a badge above the title. */
  status: ReactNode;
  title: string;
  /** The pre-chat form. */
  children?: ReactNode;
};

/** Where *Percakapan Baru* opens the form, in the place of the landing text: one column of 560 px. */
export function StartSlot({ status, title, children }: StartSlotProps) {
  return (
    <section aria-labelledby="percakapan-baru" className="wrap pt-7 pb-10 lg:pt-12 lg:pb-20">
      <div className="max-w-140">
        <div className="mb-3">{status}</div>
        <h2 id="percakapan-baru" className="text-[1.75rem]">
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}
