import { ButtonLink } from "@/components/ui/button";

/** Title and lead of every 403 a page answers; Indonesian, as staff pages are. */
export const forbiddenTitle = "Halaman ini tidak terbuka untuk akun Anda";
export const forbiddenLead = "Halaman yang Anda tuju hanya untuk petugas dengan tugas tertentu.";

/** What one can do about it. Links only: it is also sent as a page built in advance. */
export function ForbiddenNotice() {
  return (
    <div className="grid max-w-160 gap-5">
      <p>
        Bila menurut Anda akun ini seharusnya dapat membukanya, mintalah administrator perpustakaan
        memeriksa peran akun Anda.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink href="/tanya">Ke Tanya Pustakawan</ButtonLink>
        <ButtonLink href="/masuk" variant="outline">
          Masuk dengan akun lain
        </ButtonLink>
      </div>
    </div>
  );
}
