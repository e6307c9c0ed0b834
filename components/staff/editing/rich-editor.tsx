"use client";

import { Mark, mergeAttributes } from "@tiptap/core";
import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Languages,
  Link as LinkIcon,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Undo2,
} from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RichText } from "@/lib/publishing/domain/rich-text";
import { isSafeHref } from "@/lib/publishing/domain/rich-text";

/** A fragment in another language, so that a screen reader changes its voice (WCAG 3.1.2). */
const Language = Mark.create({
  name: "language",
  addAttributes: () => ({ lang: { default: "en" } }),
  parseHTML: () => [{ tag: "span[lang]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes), 0],
});

/** Only what `RichText` can say: what is pasted from a word processor loses everything else on the way in. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    link: { openOnClick: false, isAllowedUri: (href) => isSafeHref(href) },
  }),
  Language,
];

type RichEditorProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  lang: "id" | "en";
  value: RichText;
  error?: string | undefined;
  onChange: (value: RichText) => void;
};

/** A text with headings, lists and links, written as it will look. */
export function RichEditor({ id, label, hint, lang, value, error, onChange }: RichEditorProps) {
  const labelId = `${id}-label`;
  const describedBy = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].join(" ").trim();
  const editor = useEditor({
    extensions,
    content: structuredClone(value) as object,
    immediatelyRender: false,
    // Its style element would need a permission of the content policy: the rules stand in globals.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        role: "textbox",
        lang,
        "aria-multiline": "true",
        "aria-labelledby": labelId,
        ...(describedBy === "" ? {} : { "aria-describedby": describedBy }),
      },
    },
    // Its objects have no prototype, and React hands such objects to no server action: a copy is plain data.
    onUpdate: ({ editor: changed }) => onChange(structuredClone(changed.getJSON()) as RichText),
  });
  return (
    <div className="grid gap-1.5">
      <p id={labelId} className="text-ui leading-snug font-[650]">
        {label}
      </p>
      <div
        className={classNames(
          "rounded-control border-[1.5px] bg-surface",
          error ? "border-2 border-danger" : "border-control",
        )}
      >
        {editor ? <Toolbar editor={editor} label={label} /> : null}
        <EditorContent editor={editor} className="rich-editor" />
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

type TheEditor = NonNullable<ReturnType<typeof useEditor>>;

function Toolbar({ editor, label }: { editor: TheEditor; label: string }) {
  const [linking, setLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      link: now.isActive("link"),
      language: now.isActive("language"),
      heading2: now.isActive("heading", { level: 2 }),
      heading3: now.isActive("heading", { level: 3 }),
      bulletList: now.isActive("bulletList"),
      orderedList: now.isActive("orderedList"),
      blockquote: now.isActive("blockquote"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <>
      <div
        role="toolbar"
        aria-label={`Bentuk teks: ${label}`}
        className="flex flex-wrap gap-1 border-b border-line p-1"
      >
        <Tool name="Tebal" pressed={active.bold} onPress={() => run().toggleBold().run()}>
          <Bold size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool name="Miring" pressed={active.italic} onPress={() => run().toggleItalic().run()}>
          <Italic size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool name="Tautan" pressed={active.link} onPress={() => setLinking(!linking)}>
          <LinkIcon size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool
          name="Bahasa Inggris"
          pressed={active.language}
          onPress={() => run().toggleMark("language", { lang: "en" }).run()}
        >
          <Languages size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool
          name="Judul bagian"
          pressed={active.heading2}
          onPress={() => run().toggleHeading({ level: 2 }).run()}
        >
          <Heading2 size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool
          name="Judul kecil"
          pressed={active.heading3}
          onPress={() => run().toggleHeading({ level: 3 }).run()}
        >
          <Heading3 size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool
          name="Daftar"
          pressed={active.bulletList}
          onPress={() => run().toggleBulletList().run()}
        >
          <List size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool
          name="Daftar bernomor"
          pressed={active.orderedList}
          onPress={() => run().toggleOrderedList().run()}
        >
          <ListOrdered size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool
          name="Kutipan"
          pressed={active.blockquote}
          onPress={() => run().toggleBlockquote().run()}
        >
          <Quote size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool name="Urungkan" disabled={!active.undo} onPress={() => run().undo().run()}>
          <Undo2 size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
        <Tool name="Ulangi" disabled={!active.redo} onPress={() => run().redo().run()}>
          <Redo2 size={18} strokeWidth={2} aria-hidden="true" />
        </Tool>
      </div>
      {linking ? <LinkBar editor={editor} onDone={() => setLinking(false)} /> : null}
    </>
  );
}

type ToolProps = {
  name: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
};

function Tool({ name, pressed, disabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={disabled}
      // The selection in the text stays when a tool is pressed with the mouse.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress();
      }}
      className="grid size-11 place-items-center rounded-label text-ink hover:bg-primary-soft aria-disabled:text-ink-muted aria-disabled:opacity-50 aria-pressed:bg-primary-soft aria-pressed:text-primary"
    >
      {children}
    </button>
  );
}

/** Address of the link at the selection; empty takes the link away. */
function LinkBar({ editor, onDone }: { editor: TheEditor; onDone: () => void }) {
  const id = useId();
  const [href, setHref] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [fault, setFault] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const apply = () => {
    const address = href.trim();
    if (address !== "" && !isSafeHref(address)) return setFault(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (address === "") chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      chain
        .insertContent({
          type: "text",
          text: address,
          marks: [{ type: "link", attrs: { href: address } }],
        })
        .run();
    else chain.setLink({ href: address }).run();
    onDone();
  };
  return (
    <div className="grid gap-1.5 border-b border-line p-2">
      <label htmlFor={id} className="text-small font-[650]">
        Alamat tautan, misalnya /jam-layanan atau https://contoh.id
      </label>
      <div className="flex flex-wrap gap-2">
        <div className="min-w-52 flex-1">
          <Input
            ref={field}
            id={id}
            compact
            value={href}
            aria-invalid={fault || undefined}
            aria-describedby={fault ? `${id}-error` : undefined}
            onChange={(event) => setHref(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") onDone();
              if (event.key !== "Enter") return;
              // Enter would send the form around it.
              event.preventDefault();
              apply();
            }}
          />
        </div>
        <Button compact variant="outline" onClick={apply}>
          Pasang
        </Button>
      </div>
      {fault ? (
        <FieldError id={`${id}-error`}>
          Alamat ini tidak dapat dipakai. Mulailah dengan /, https://, mailto:, atau tel:.
        </FieldError>
      ) : null}
    </div>
  );
}
