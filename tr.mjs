import lighthouse from "lighthouse"; import { launch } from "chrome-launcher";
const chrome=await launch({chromePath:"/usr/bin/chromium",chromeFlags:["--headless=new","--no-sandbox","--disable-gpu"]});
for(const p of process.argv[2].split(",")){
const r=await lighthouse(process.env.BASE+p,{port:chrome.port,onlyCategories:["performance"],logLevel:"error"});
const ev=(r.artifacts.Trace??r.artifacts.traces?.defaultPass).traceEvents;
const a=r.lhr.audits;
const nav=ev.find(e=>e.name==="navigationStart"&&e.args.data?.documentLoaderURL?.startsWith(process.env.BASE))??ev[0];
const main=ev.filter(e=>e.name==="ParseHTML"&&e.args.beginData?.url?.includes(p)).map(e=>e.tid)[0];
console.log(p,Math.round(r.lhr.categories.performance.score*100),a["largest-contentful-paint"].numericValue|0,a["total-blocking-time"].numericValue|0, "obsFCP",a.metrics.details.items[0].observedFirstContentfulPaint,"obsLCP",a.metrics.details.items[0].observedLargestContentfulPaint,"load",a.metrics.details.items[0].observedLoad);
const big=ev.filter(e=>e.ph==="X"&&e.tid===main&&e.dur>6000).sort((x,y)=>x.ts-y.ts);
for(const e of big) console.log("  ",Math.round((e.ts-nav.ts)/1000),Math.round(e.dur/1000),e.name,JSON.stringify(e.args.data??e.args.beginData??e.args).slice(0,140));
}
await chrome.kill();
