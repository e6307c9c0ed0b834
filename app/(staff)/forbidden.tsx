import {
  ForbiddenNotice,
  forbiddenLead,
  forbiddenTitle,
} from "@/components/identity/forbidden-notice";

/** What `gateStaffPage` shows when the database knows another role than the cookie. */
export default function Forbidden() {
  return (
    <main id="isi" tabIndex={-1} className="wrap py-8 lg:py-10">
      <h1>{forbiddenTitle}</h1>
      <p className="mt-2 max-w-[50ch] text-ink-muted">{forbiddenLead}</p>
      <div className="mt-8">
        <ForbiddenNotice />
      </div>
    </main>
  );
}
