import { MessageCircle } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card, StateCard } from "@/components/ui/card";

type HandOverProps = {
  title: string;
  text: string;
  button: string;
  /** The pre-chat form, with the question carried into it. */
  href: string;
  /** True when the FAQ does not know: the card then stands first, with a ribbon. */
  unanswered?: boolean;
  /** Below the text of the unanswered: another place to look. */
  elsewhere?: ReactNode;
};

/** Above entries that are near to a question, for whom the FAQ has no answer: it says that they are none. */
export function NearHeading({ id, title, text }: { id: string; title: string; text: string }) {
  return (
    <>
      <h2 id={id} className="text-panel font-semibold">
        {title}
      </h2>
      <p className="mt-1 mb-4 text-ui text-ink-muted">{text}</p>
    </>
  );
}

/** The way from the FAQ to a librarian. */
export function HandOver({
  title,
  text,
  button,
  href,
  unanswered = false,
  elsewhere,
}: HandOverProps) {
  const action = (
    <ButtonLink
      href={href}
      variant="accent"
      icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
    >
      {button}
    </ButtonLink>
  );
  if (unanswered)
    return (
      <StateCard kind="closed" title={title} actions={action}>
        <p>{text}</p>
        {elsewhere ? <div className="mt-3">{elsewhere}</div> : null}
      </StateCard>
    );
  return (
    <Card as="section">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div>
          <h2 className="text-h3 font-semibold">{title}</h2>
          <p className="mt-1 text-ui text-ink-muted">{text}</p>
        </div>
        {action}
      </div>
    </Card>
  );
}
