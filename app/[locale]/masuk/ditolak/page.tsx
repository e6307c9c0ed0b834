import type { Metadata } from "next";
import {
  ForbiddenNotice,
  forbiddenLead,
  forbiddenTitle,
} from "@/components/identity/forbidden-notice";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";

export const metadata: Metadata = { title: forbiddenTitle, robots: { index: false } };

/** Built in advance; `proxy.ts` sends it with status 403 at a staff page's own address. */
export default function ForbiddenPage() {
  return (
    <SitePage path="/masuk" cover={<CoverTitle title={forbiddenTitle} lead={forbiddenLead} />}>
      <div className="wrap py-8 lg:py-12">
        <ForbiddenNotice />
      </div>
    </SitePage>
  );
}
