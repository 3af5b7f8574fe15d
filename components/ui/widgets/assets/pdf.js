// pdfOf(svg, title, subject, faces) -> Promise<Blob>: an SVG image as plotly exports it, as a page of PDF with lines,
// areas and words, not pixels. It is laid out unseen in the page, as only the browser knows where each word begins.
// `faces` are the house's fonts (components/typefaces.py), which are embedded; without them the standard fonts are used.
const HELVETICA = // the widths of the letters from space to ~ in thousandths of the size, so that words fill their room
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 " +
  "584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 " +
  "278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 " +
  "500 334 260 334 584";
const WIDTHS = HELVETICA.split(" ").map(Number);
const WESTERN = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"; // codes 128 to 159 of the standard fonts
const NEAR = { "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "−": "–", "→": "to", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "△": "^", "≥": ">=", "≤": "<=" };
const FONTS = ["Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold"];
const POINTS = 0.75; // of a pixel

const number = (value) => String(Math.round(value * 1000) / 1000);
const matrix = (m) => [m.a, m.b, m.c, m.d, m.e, m.f].map(number).join(" ");
const unicode = (text) => "<feff" + [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("") + ">";

// The codes of a text in the standard fonts, which know Western European letters: others lose their accent or become "?".
function codes(text) {
  const known = (c) => (c.charCodeAt(0) < 127 || (c.charCodeAt(0) > 160 && c.charCodeAt(0) < 256) ? c.charCodeAt(0) : c !== " " && WESTERN.includes(c) ? 128 + WESTERN.indexOf(c) : 0);
  return [...text].flatMap((c) => [...(NEAR[c] ?? c)].map((n) => known(n) || known(n.normalize("NFD")[0]) || 63));
}

// The operators of a path's data: all commands of SVG, arcs as Bézier curves.
function path(data) {
  const words = data.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) || [];
  let out = "", at = [0, 0], start = [0, 0], pulled = null, command = "", i = 0;
  const next = () => Number(words[i++]);
  const point = (relative) => { const [x, y] = [next(), next()]; return relative ? [at[0] + x, at[1] + y] : [x, y]; };
  const line = (to, operator = "l") => { out += `${number(to[0])} ${number(to[1])} ${operator}\n`; at = to; };
  const curve = (one, two, to) => { out += [...one, ...two, ...to].map(number).join(" ") + " c\n"; at = to; };
  const mirrored = () => (pulled ? [2 * at[0] - pulled[0], 2 * at[1] - pulled[1]] : at);
  const bent = (by, to) => { const from = at; curve([0, 1].map((k) => from[k] + (2 / 3) * (by[k] - from[k])), [0, 1].map((k) => to[k] + (2 / 3) * (by[k] - to[k])), to); };
  while (i < words.length) {
    if (/[a-z]/i.test(words[i])) command = words[i++];
    const kind = command.toUpperCase(), relative = command !== kind, before = i;
    let pull = null;
    if (kind === "M") { line(point(relative), "m"); start = at; command = relative ? "l" : "L"; }
    else if (kind === "L") line(point(relative));
    else if (kind === "H") line([next() + (relative ? at[0] : 0), at[1]]);
    else if (kind === "V") line([at[0], next() + (relative ? at[1] : 0)]);
    else if (kind === "C") { const one = point(relative); pull = point(relative); curve(one, pull, point(relative)); }
    else if (kind === "S") { const one = mirrored(); pull = point(relative); curve(one, pull, point(relative)); }
    else if (kind === "Q") { pull = point(relative); bent(pull, point(relative)); }
    else if (kind === "T") { pull = mirrored(); bent(pull, point(relative)); }
    else if (kind === "A") { const [rx, ry, turn, large, sweep] = [next(), next(), next(), next(), next()]; arc(at, rx, ry, turn, large, sweep, point(relative)).forEach((c) => curve(...c)); }
    else { out += "h\n"; at = start; if (i === before && kind !== "Z") i++; }
    pulled = pull;
  }
  return out;
}

// An elliptic arc as curves of at most a quarter (SVG 2, appendix B.2.4).
function arc(from, rx, ry, turn, large, sweep, to) {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  if (!rx || !ry || (!dx && !dy)) return [[from, to, to]];
  const wide = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2)), [a, b] = [Math.abs(rx) * wide, Math.abs(ry) * wide];
  const rest = Math.max(0, (a * b) ** 2 / ((a * y) ** 2 + (b * x) ** 2) - 1), root = (large === sweep ? -1 : 1) * Math.sqrt(rest);
  const [u, v] = [(root * a * y) / b, (-root * b * x) / a];
  const middle = [cos * u - sin * v + (from[0] + to[0]) / 2, sin * u + cos * v + (from[1] + to[1]) / 2];
  const first = Math.atan2((y - v) / b, (x - u) / a);
  let whole = Math.atan2((-y - v) / b, (-x - u) / a) - first;
  if (sweep && whole < 0) whole += 2 * Math.PI;
  if (!sweep && whole > 0) whole -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9)), step = whole / count, pull = (4 / 3) * Math.tan(step / 4);
  const place = (p, q) => [middle[0] + cos * a * p - sin * b * q, middle[1] + sin * a * p + cos * b * q];
  return [...Array(count).keys()].map((k) => {
    const [s, e] = [first + k * step, first + (k + 1) * step];
    return [place(Math.cos(s) - pull * Math.sin(s), Math.sin(s) + pull * Math.cos(s)), place(Math.cos(e) + pull * Math.sin(e), Math.sin(e) - pull * Math.cos(e)), place(Math.cos(e), Math.sin(e))];
  });
}

// The data of a shape as a path.
function shape(element) {
  const value = (name) => element[name].baseVal.value;
  if (element.tagName === "path") return element.getAttribute("d") || "";
  if (element.tagName === "rect") return `M${value("x")} ${value("y")}h${value("width")}v${value("height")}h${-value("width")}Z`;
  if (element.tagName === "line") return `M${value("x1")} ${value("y1")}L${value("x2")} ${value("y2")}`;
  if (element.tagName !== "circle") return "";
  const r = value("r");
  return `M${value("cx") + r} ${value("cy")}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0Z`;
}

// What a page is painted with: `content` of operators, and the opacities that they name.
class Painter {
  constructor(root, faces = {}) {
    [this.root, this.content, this.opacities, this.faces, this.used] = [root, [], [], faces, {}];
    this.origin = root.getScreenCTM().inverse();
  }

  placed(element) { return this.origin.multiply(element.getScreenCTM()); }

  opacity(fill, stroke) {
    const key = `/ca ${number(fill)} /CA ${number(stroke)}`;
    if (!this.opacities.includes(key)) this.opacities.push(key);
    return `/G${this.opacities.indexOf(key)} gs`;
  }

  paint(element, opaque = 1, clips = []) {
    const style = getComputedStyle(element);
    if (style.display === "none" || ["defs", "clipPath", "title", "style"].includes(element.tagName)) return;
    const seen = opaque * Number(style.opacity), clip = /url\(["']?#([^"')]+)/.exec(element.getAttribute("clip-path") || "");
    const within = clip ? [...clips, [this.root.querySelector(`#${CSS.escape(clip[1])}`), this.placed(element)]] : clips;
    if (seen > 0 && style.visibility !== "hidden") this.draw(element, style, seen, within);
    if (element.tagName !== "text") [...element.children].forEach((child) => this.paint(child, seen, within));
  }

  draw(element, style, seen, clips) {
    const drawn = element.tagName === "text" ? this.words(element, seen) : this.area(element, style, seen);
    if (!drawn) return;
    const bounds = clips.filter(([clip]) => clip).map(([clip, m]) => {
      const parts = [...clip.children].map((child) => path(shape(child))).join("");
      return `${matrix(m)} cm\n${parts}W n\n${matrix(m.inverse())} cm`;
    });
    this.content.push("q", ...bounds, drawn, "Q");
  }

  area(element, style, seen) {
    const [fill, stroke] = [colour(style.fill), colour(style.stroke)], data = path(shape(element)), width = parseFloat(style.strokeWidth);
    const [filled, stroked] = [fill[3] * style.fillOpacity > 0, stroke[3] * style.strokeOpacity > 0 && width > 0];
    if (!data || !(filled || stroked)) return "";
    const dashes = style.strokeDasharray === "none" ? "" : style.strokeDasharray.split(/[ ,]+/).map(parseFloat).map(number).join(" ");
    return [
      this.opacity(fill[3] * style.fillOpacity * seen, stroke[3] * style.strokeOpacity * seen), `${matrix(this.placed(element))} cm`,
      `${rgb(fill)} rg ${rgb(stroke)} RG ${number(width)} w [${dashes}] 0 d ${["butt", "round", "square"].indexOf(style.strokeLinecap)} J`,
      data + (filled && stroked ? "B" : filled ? "f" : "S"),
    ].join("\n");
  }

  // The font for some words, the letters in its codes, and their width in thousandths of the size (`fixed`: not known).
  set(text, style) {
    const bold = Number(style.fontWeight) >= 600, serif = /^"?(Georgia|Times|Source Serif)/.test(style.fontFamily);
    const name = (serif ? "serif" : "sans") + (bold ? "-bold" : ""), face = this.faces[name];
    if (!face || !style.fontFamily.includes(face.family)) {
      const found = codes(text), own = found.reduce((sum, code) => sum + (WIDTHS[code - 32] ?? 556), 0);
      return { font: `F${(serif ? 2 : 0) + (bold ? 1 : 0)}`, own, fixed: serif, letters: found.map((c) => c.toString(16).padStart(2, "0")).join("") };
    }
    const used = (this.used[name] ??= {});
    const known = (c) => [c, NEAR[c]?.[0], c.normalize("NFD")[0], "?"].find((one) => one && face.glyphs[one]);
    const found = [...text].map((c) => (c === "\u2009" ? " " : known(c)));
    found.forEach((c) => { used[face.glyphs[c][0]] = c; });
    return { font: name, own: found.reduce((sum, c) => sum + face.glyphs[c][1], 0), letters: found.map((c) => face.glyphs[c][0].toString(16).padStart(4, "0")).join("") };
  }

  words(element, seen) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), out = [];
    for (let node = walker.nextNode(), from = 0; node; from += node.length, node = walker.nextNode()) {
      if (!node.data.trim() || from + node.length > element.getNumberOfChars()) continue;
      const style = getComputedStyle(node.parentElement), fill = colour(style.fill), size = parseFloat(style.fontSize);
      const start = element.getStartPositionOfChar(from), { font, own, letters, fixed } = this.set(node.data, style);
      const room = fixed ? 100 : (100000 * element.getSubStringLength(from, node.length)) / (own * size || 1);
      const m = this.placed(element).translate(start.x, start.y).rotate(element.getRotationOfChar(from)).flipY();
      out.push(this.opacity(fill[3] * seen * style.fillOpacity, 1), `${rgb(fill)} rg`, `BT /${font} ${number(size)} Tf ${number(room)} Tz ${matrix(m)} Tm <${letters}> Tj ET`);
    }
    return out.join("\n");
  }
}

// [red, green, blue, opacity], each from 0 to 1, of a colour as the browser computes it.
function colour(text) {
  const parts = (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  return text.startsWith("rgb") ? [...parts.slice(0, 3).map((part) => part / 255), parts[3] ?? 1] : [0, 0, 0, 0];
}

const rgb = (parts) => parts.slice(0, 3).map(number).join(" ");

async function pdfOf(svg, title, subject, faces) {
  const root = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  const host = document.body.appendChild(document.createElement("div"));
  host.style.cssText = "position:fixed;left:0;top:0;opacity:0;pointer-events:none;z-index:-1";
  host.appendChild(root);
  try {
    const painter = new Painter(root, faces), { width, height } = root.viewBox.baseVal;
    const paper = colour(getComputedStyle(root).backgroundColor);
    if (paper[3]) painter.content.push(`${rgb(paper)} rg 0 0 ${number(width)} ${number(height)} re f`);
    [...root.children].forEach((child) => painter.paint(child));
    return await written(painter, width * POINTS, height * POINTS, title, subject);
  } finally {
    host.remove();
  }
}

const packed = async (data) => new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer());

// The five objects of an embedded font, the first of which has a number: the font, its letters, what it looks like, itself
// and what its glyphs mean, so that words can be found and copied.
async function embedded(face, used, first) {
  const name = `PARALL+${face.family.replace(" ", "")}-${face.weight}`, glyphs = Object.entries(used).map(([glyph, c]) => [Number(glyph), c]);
  const hex = (value) => value.toString(16).padStart(4, "0"), bytes = Uint8Array.from(atob(face.ttf), (c) => c.charCodeAt(0));
  const means = glyphs.map(([glyph, c]) => `<${hex(glyph)}> <${[...Array(c.length).keys()].map((i) => hex(c.charCodeAt(i))).join("")}>`);
  const blocks = [...Array(Math.ceil(means.length / 100)).keys()].map((i) => means.slice(100 * i, 100 * (i + 1)));
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /P49 def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`).join("\n")}\nendcmap end end`;
  const [file, cmap] = [await packed(bytes), await packed(map)];
  return [
    [`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 4} 0 R >>`],
    [`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor ${first + 2} 0 R /DW 500 /W [${glyphs.map(([glyph, c]) => `${glyph} [${face.glyphs[c][1]}]`).join(" ")}] >>`],
    [`<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-500 ${face.descent} 1500 ${face.ascent}] /ItalicAngle 0 /Ascent ${face.ascent} /Descent ${face.descent} /CapHeight 660 /StemV 80 /FontFile2 ${first + 3} 0 R >>`],
    [`<< /Length ${file.length} /Length1 ${bytes.length} /Filter /FlateDecode >>\nstream\n`, file, "\nendstream"],
    [`<< /Length ${cmap.length} /Filter /FlateDecode >>\nstream\n`, cmap, "\nendstream"],
  ];
}

// The file: catalogue, page, fonts, opacities, the compressed operators, what it is called, and where each begins.
async function written(painter, width, height, title, subject) {
  const operators = `${POINTS} 0 0 ${-POINTS} 0 ${number(height)} cm\n${painter.content.join("\n")}\n`;
  const drawn = await packed(operators), names = Object.keys(painter.used), FIRST = 6; // number of the first font's first object
  const own = names.map((name, i) => `/${name} ${FIRST + 5 * i} 0 R`);
  const standard = names.length ? [] : FONTS.map((name, i) => `/F${i} << /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const fonts = [...own, ...standard].join(" "), faces = await Promise.all(names.map((name, i) => embedded(painter.faces[name], painter.used[name], FIRST + 5 * i)));
  const states = painter.opacities.map((state, i) => `/G${i} << ${state} >>`).join(" ");
  const objects = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Contents 4 0 R /Resources << /Font << ${fonts} >> /ExtGState << ${states} >> >> >>`],
    [`<< /Length ${drawn.length} /Filter /FlateDecode >>\nstream\n`, drawn, "\nendstream"],
    [`<< /Title ${unicode(title)} /Subject ${unicode(subject)} /Creator (Parallel 49) >>`],
    ...faces.flat(),
  ];
  const parts = ["%PDF-1.4\n"], starts = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => { starts.push(size()); parts.push(`${i + 1} 0 obj\n`, ...object, "\nendobj\n"); });
  const table = size(), entries = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Blob(parts, { type: "application/pdf" });
}
