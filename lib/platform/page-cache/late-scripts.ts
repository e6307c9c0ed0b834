import { createHash } from "node:crypto";

/** Said on `window` by components/layout/awake.tsx. */
const awakeEvent = "portal:awake";

/**
 * A kept page is whole without a script: it is read, its links lead, its forms are sent. On a phone, where taking it over
 * costs React half a second of a cheap processor, the scripts therefore wait for the first sign of the reader, and at the
 * latest for 25 s: what a kept page says of opening hours is good for 30 s. Where there is a mouse they come at once.
 * They are fetched beforehand, unless the reader saves data, a second after everything is loaded: asked for at once they
 * come before the first picture on a slow processor and share the line with it. A button that only a script can answer is remembered and
 * pressed when React is there, and has ended its own turn: a part not yet taken over it then takes over at once. A bundle
 * that a dead line kept back is asked for again at the next sign.
 */
const waker = `(()=>{
const w=window,d=document;
const signs="pointerdown,pointermove,touchstart,wheel,scroll,keydown,focusin,input,change,visibilitychange".split(",");
const late=()=>[...d.querySelectorAll("script[data-late]")];
const listen=()=>{for(const sign of signs)w.addEventListener(sign,wake,{capture:true,passive:true})};
const wake=()=>{
for(const sign of signs)w.removeEventListener(sign,wake,true);
for(const script of late()){
script.onerror=()=>{
const again=d.createElement("script");
again.dataset.late=script.getAttribute("src");
script.replaceWith(again);
listen();
};
script.src=script.dataset.late;
script.removeAttribute("data-late");
}
};
let held=null;
const hold=(event)=>{
const button=event.target instanceof Element&&event.target.closest("button[type=button]");
if(!button)return;
event.preventDefault();event.stopImmediatePropagation();held=button;wake();
};
w.addEventListener("click",hold,true);
w.addEventListener("${awakeEvent}",()=>{w.removeEventListener("click",hold,true);w.setTimeout(()=>held&&held.click())},{once:true});
if(!w.matchMedia("(hover: none)").matches)return wake();
listen();
w.setTimeout(wake,25000);
w.addEventListener("load",()=>w.setTimeout(()=>{
if(navigator.connection&&navigator.connection.saveData)return;
for(const script of late()){const link=d.createElement("link");link.rel="prefetch";link.as="script";link.href=script.dataset.late;d.head.append(link)}
},1000),{once:true});
})()`;

/** A bundle of Next's as it stands in a page: without text, and asked for without holding up the page. */
const bundle =
  /<script\b(?=[^>]*\sasync\b)([^>]*?) src="(\/_next\/static\/[^"]+)"([^>]*)><\/script>/g;
/** Would fetch the first of them before the page is drawn. */
const bundlePreload = /<link\b(?=[^>]*\srel="preload")(?=[^>]*\sas="script")[^>]*>/g;

const end = "</body></html>";

/** `sha256-…` of the script that `lateScripts` adds, for the page's policy. */
export const wakerHash = `sha256-${createHash("sha256").update(waker, "utf8").digest("base64")}`;

/**
 * The page with its bundles put off and, at its end, the script that fetches them; as it was where there is nothing to put
 * off, or where the page does not end as Next ends one.
 */
export function lateScripts(html: string): string {
  const put = html
    .replace(bundlePreload, "")
    .replace(
      bundle,
      (_, before, src, after) => `<script${before} data-late="${src}"${after}></script>`,
    );
  if (put === html || !put.trimEnd().endsWith(end)) return html;
  return `${put.trimEnd().slice(0, -end.length)}<script>${waker}</script>${end}`;
}
