import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type ConfirmProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Ends the conversation; who still waits only leaves the queue. */
export function EndDialog({
  open,
  waiting,
  onClose,
  onConfirm,
}: ConfirmProps & { readonly waiting: boolean }) {
  const t = useTranslations("conversation.window");
  return (
    <Dialog
      sentence
      open={open}
      onClose={onClose}
      title={waiting ? t("endWaitingTitle") : t("endTitle")}
      closeLabel={t("close")}
      actions={
        <>
          <Button onClick={onConfirm}>{waiting ? t("leaveQueue") : t("end")}</Button>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </>
      }
    >
      <p>{waiting ? t("endWaitingText") : t("endText")}</p>
    </Dialog>
  );
}

/** Takes back one's own message: the record keeps that there was one, not what it said. */
export function RemoveDialog({ open, onClose, onConfirm }: ConfirmProps) {
  const t = useTranslations("conversation.window");
  return (
    <Dialog
      sentence
      open={open}
      onClose={onClose}
      title={t("removeTitle")}
      closeLabel={t("close")}
      actions={
        <>
          <Button variant="danger" onClick={onConfirm}>
            {t("forgetYes")}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </>
      }
    >
      <p>{t("removeText")}</p>
    </Dialog>
  );
}

/** *Hapus dari perangkat ini*: this browser's key opens the conversation no longer; the record stays. */
export function ForgetDialog({ open, onClose, onConfirm }: ConfirmProps) {
  const t = useTranslations("conversation.window");
  return (
    <Dialog
      sentence
      open={open}
      onClose={onClose}
      title={t("forgetTitle")}
      closeLabel={t("close")}
      actions={
        <>
          <Button variant="danger" onClick={onConfirm}>
            {t("forgetYes")}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </>
      }
    >
      <p>{t("forgetText")}</p>
    </Dialog>
  );
}
