import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2430;--soft:#5d6675;--line:#e3e6eb;--card:#fff;--ground:#f5f6f8;--accent:#a61b1b;
--blue:#1d5fbf;--yellow:#a86b00;--red:#b3261e;--green:#2c7a3f}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa3b2;--line:#333a45;--card:#1e232b;--ground:#14181e;--accent:#e27a72;
--blue:#7db0f5;--yellow:#e3b04b;--red:#f08a80;--green:#7cc48c}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{background:var(--card);border-bottom:3px solid var(--accent);padding:14px 20px}
header h1{margin:0;font-size:20px}header p{margin:2px 0 0;color:var(--soft)}
nav a{margin-right:16px}a{color:var(--accent)}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{max-width:1080px;margin:0 auto;padding:16px 20px 48px}
section{background:var(--card);border:1px solid var(--line);border-radius:6px;margin:0 0 16px;padding:12px 16px;overflow-x:auto}
h2{font-size:16px;margin:2px 0 10px}table{border-collapse:collapse;width:100%}
th{font-weight:600;color:var(--soft);text-align:left;white-space:nowrap}th,td{padding:5px 10px 5px 0;border-top:1px solid var(--line);vertical-align:top}
thead th{border-top:0}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.d{white-space:nowrap}
.blue{color:var(--blue)}.yellow{color:var(--yellow)}.red{color:var(--red)}.green{color:var(--green)}.soft{color:var(--soft)}
.chip{border:1px solid currentColor;border-radius:3px;padding:0 6px;font-size:13px;white-space:nowrap}
iframe{width:100%;border:0;min-height:70vh;background:#fff}pre{white-space:pre-wrap}
@media (max-width:560px){header,main{padding-left:12px;padding-right:12px}section{padding:10px 12px}}
`;

/** The style of all pages, from a file of its own: a browser takes none from within a page. */
@ApiExcludeController()
@Public()
@Controller('style.css')
export class StyleController {
  @Get()
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'max-age=3600')
  style(): string {
    return STYLE;
  }
}
