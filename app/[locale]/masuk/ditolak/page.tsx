import type { Metadata } from "next";
import { SignOutForm } from "@/components/identity/sign-out-form";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ButtonLink } from "@/components/ui/button";

/** The body of a 403 that `proxy.ts` answers for a staff page; Indonesian, as staff pages are. */
export const instant = false;

export const metadata: Metadata = {
  title: "Halaman ini tidak terbuka untuk akun Anda",
  robots: { index: false },
};

export default function ForbiddenPage() {
  return (
    <SitePage
      path="/masuk"
      cover={
        <CoverTitle
          title="Halaman ini tidak terbuka untuk akun Anda"
          lead="Halaman yang Anda tuju hanya untuk petugas dengan tugas tertentu."
        />
      }
    >
      <div className="wrap grid max-w-190 gap-5 py-8 lg:py-12">
        <p>
          Bila menurut Anda akun ini seharusnya dapat membukanya, mintalah administrator
          perpustakaan memeriksa peran akun Anda. Untuk memakai akun lain, keluarlah lebih dahulu.
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink href="/tanya">Ke Tanya Pustakawan</ButtonLink>
          <SignOutForm label="Keluar" variant="outline" />
        </div>
      </div>
    </SitePage>
  );
}
