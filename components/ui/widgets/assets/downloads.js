// Downloads the plotly figure in the container named by data.figure. Plotly's own image button, which stays hidden,
// copies gd.layout when it is pressed: title and citation are put there for that moment only. The image is caught as SVG;
// the house's fonts, which the server cuts to size, are embedded in it, and PNG and PDF are drawn from it.
export default function ({ data, parentElement }) {
  const lines = (texts) => texts.join("<br>");
  const noted = (text, options) => ({ text, showarrow: false, xref: "paper", x: 0, xanchor: "left", align: "left", ...options });
  const [TRIES, PAUSE] = [200, 100]; // to find the figure drawn; milliseconds between two
  const AROUND = 28; // pixels around the image
  const SCALE = 2; // of pixels
  const PORTABLE = "Arial, Helvetica, sans-serif"; // where the house's fonts cannot be embedded
  const [SANS, SERIF] = ['"Source Sans", Arial, sans-serif', '"Source Serif", Georgia, serif'];

  // The fonts by name, fetched once for all charts; none where the server cannot make them.
  function fonts() {
    const root = document.querySelector('script[src*="static/"]').src.split("static/")[0];
    const fetched = () => fetch(`${root}${data.typefaces}`).then((found) => (found.ok ? found.json() : {})).catch(() => ({}));
    return (window.parallel49Typefaces ??= fetched());
  }

  // The SVG image with the fonts that it names.
  function embedded(svg, faces) {
    const used = Object.values(faces).filter((face) => svg.includes(face.family));
    const rules = used.map((face) => `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url(data:font/woff2;base64,${face.woff2}) format("woff2")}`);
    return svg.replace(/^(<svg[^>]*>)/, `$1<style>${rules.join("")}</style>`);
  }

  async function pixels(svg) {
    const image = new Image(), source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      image.src = source;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width * SCALE, height: image.height * SCALE });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    } finally {
      URL.revokeObjectURL(source);
    }
  }

  function withTitle(graph, housed) {
    const full = graph._fullLayout, top = 46 + 27 * data.title.length + 20 * data.subtitle.length;
    const below = 44 + 17 * data.citation.length, size = full._size, height = full.height + top + below;
    const left = size.l * 1.1 + AROUND, right = size.r * 1.1 + AROUND, xshift = AROUND - left;
    const escape = (texts) => texts.map((t) => t.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    const serif = { family: housed ? SERIF : 'Georgia, "Times New Roman", serif', weight: 600, size: 21, color: data.ink };
    const notes = [
      noted(lines(escape(data.title)), { xshift, yref: "paper", y: 1, yanchor: "top", yshift: size.t + top - 18, font: serif }),
      noted(lines(escape(data.subtitle)), { xshift, yref: "paper", y: 1, yanchor: "bottom", yshift: size.t + 12, font: { size: 14, color: data.quiet } }),
      noted(lines(escape(data.citation)), { xshift, yref: "paper", y: 0, yanchor: "top", yshift: -(size.b + 18), font: { size: 12, color: data.quiet } }),
    ].filter((note) => note.text);
    const margin = { ...graph.layout.margin, t: size.t + top, b: size.b + below, l: left, r: right };
    return {
      ...graph.layout, font: { ...graph.layout.font, family: housed ? SANS : PORTABLE }, margin, height, width: data.width, autosize: false, paper_bgcolor: data.paper,
      annotations: [...(graph.layout.annotations || []), ...notes],
    };
  }

  // The image as SVG, caught where plotly would have saved it.
  function caught(housed) {
    return new Promise((resolve) => {
      const name = `${data.file}.svg`;
      const take = (event) => {
        if (!event.target.download || event.target.download !== name) return;
        event.preventDefault();
        document.removeEventListener("click", take, true);
        resolve(fetch(event.target.href).then((found) => found.text()));
      };
      document.addEventListener("click", take, true);
      press(housed);
    });
  }

  async function download(format) {
    const faces = await fonts(), housed = Object.keys(faces).length > 0;
    const svg = await caught(housed), whole = embedded(svg, faces);
    const made = {
      svg: () => new Blob([whole], { type: "image/svg+xml" }),
      png: () => pixels(whole),
      pdf: () => pdfOf(svg, data.title.join(" "), data.citation.join(" "), faces),
    };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await made[format]());
    link.download = `${data.file}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // The figure once it is drawn, for which a slow machine may take a while; nothing if it never is.
  async function drawn() {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const graph = document.querySelector(`.st-key-${data.figure} .js-plotly-plot`);
      if (graph && graph._fullLayout && graph._fullLayout._modeBar) return graph;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return null;
  }

  async function press(housed) {
    const graph = await drawn();
    if (!graph) return;
    const [layout, options] = [graph.layout, graph._context.toImageButtonOptions];
    const image = withTitle(graph, housed);
    try {
      graph.layout = image;
      graph._context.toImageButtonOptions = { format: "svg", filename: data.file, width: image.width, height: image.height, scale: 1 };
      graph.querySelector('.modebar-btn[data-title^="Download"]').click();
    } finally {
      graph.layout = layout;
      graph._context.toImageButtonOptions = options;
    }
  }

  const buttons = parentElement.querySelectorAll("button");
  buttons.forEach((button) => {
    button.onclick = () => download(button.dataset.format);
    button.onpointerenter = button.onfocus = fonts; // so that they are there when the button is pressed
  });
}
