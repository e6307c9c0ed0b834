import { spawn } from "node:child_process"; import { mkdtempSync, writeFileSync } from "node:fs";
import lighthouse from "lighthouse"; import { launch } from "chrome-launcher";
const base=process.env.BASE, paths=process.argv[2].split(","), runs=Number(process.argv[3]??2);
const chrome=await launch({chromePath:"/usr/bin/chromium",chromeFlags:["--headless=new","--no-sandbox","--disable-gpu"]});
for(const p of paths){ const rows=[]; for(let i=0;i<runs;i++){ const r=await lighthouse(base+p,{port:chrome.port,onlyCategories:["performance"],logLevel:"error"});
 const a=r.lhr.audits; rows.push([Math.round(r.lhr.categories.performance.score*100),...["first-contentful-paint","largest-contentful-paint","total-blocking-time","speed-index","cumulative-layout-shift"].map(k=>Math.round(a[k].numericValue*100)/100)].join(" "));
 writeFileSync(`/tmp/s5/lh${p.replace(/\W/g,"_")}.json`,JSON.stringify(r.lhr)); }
 console.log(p, rows.join(" | ")); }
await chrome.kill();
