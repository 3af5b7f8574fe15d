// Downloads the plotly figure in the container named by data.figure. Plotly's own image button, which stays hidden,
// copies gd.layout when it is pressed: title and citation are put there for that moment only.
export default function ({ data, parentElement }) {
  const lines = (texts) => texts.join("<br>");
  const noted = (text, options) => ({ text, showarrow: false, xref: "paper", x: 0, xanchor: "left", align: "left", ...options });
  const [TRIES, PAUSE] = [200, 100]; // to find the figure drawn; milliseconds between two
  const AROUND = 28; // pixels around the image
  const PORTABLE = "Arial, Helvetica, sans-serif"; // what draws the image has the system's fonts, not the page's

  function withTitle(graph) {
    const full = graph._fullLayout, top = 46 + 27 * data.title.length + 20 * data.subtitle.length;
    const below = 44 + 17 * data.citation.length, size = full._size, height = full.height + top + below;
    const left = size.l * 1.1 + AROUND, right = size.r * 1.1 + AROUND, xshift = AROUND - left;
    const escape = (texts) => texts.map((t) => t.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    const serif = { family: 'Georgia, "Times New Roman", serif', size: 21, color: data.ink };
    const notes = [
      noted(lines(escape(data.title)), { xshift, yref: "paper", y: 1, yanchor: "top", yshift: size.t + top - 18, font: serif }),
      noted(lines(escape(data.subtitle)), { xshift, yref: "paper", y: 1, yanchor: "bottom", yshift: size.t + 12, font: { size: 14, color: data.quiet } }),
      noted(lines(escape(data.citation)), { xshift, yref: "paper", y: 0, yanchor: "top", yshift: -(size.b + 18), font: { size: 12, color: data.quiet } }),
    ].filter((note) => note.text);
    const margin = { ...graph.layout.margin, t: size.t + top, b: size.b + below, l: left, r: right };
    return {
      ...graph.layout, font: { ...graph.layout.font, family: PORTABLE }, margin, height, width: data.width, autosize: false, paper_bgcolor: data.paper,
      annotations: [...(graph.layout.annotations || []), ...notes],
    };
  }

  // The image as SVG, caught where plotly would have saved it.
  function caught() {
    return new Promise((resolve) => {
      const name = `${data.file}.svg`;
      const take = (event) => {
        if (!event.target.download || event.target.download !== name) return;
        event.preventDefault();
        document.removeEventListener("click", take, true);
        resolve(fetch(event.target.href).then((found) => found.text()));
      };
      document.addEventListener("click", take, true);
      press("svg");
    });
  }

  async function download(format) {
    if (format !== "pdf") return press(format);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await pdfOf(await caught(), data.title.join(" "), data.citation.join(" ")));
    link.download = `${data.file}.pdf`;
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

  async function press(format) {
    const graph = await drawn();
    if (!graph) return;
    const [layout, options] = [graph.layout, graph._context.toImageButtonOptions];
    const image = withTitle(graph);
    try {
      graph.layout = image;
      graph._context.toImageButtonOptions = { format, filename: data.file, width: image.width, height: image.height, scale: 2 };
      graph.querySelector('.modebar-btn[data-title^="Download"]').click();
    } finally {
      graph.layout = layout;
      graph._context.toImageButtonOptions = options;
    }
  }

  const buttons = parentElement.querySelectorAll("button");
  buttons.forEach((button) => { button.onclick = () => download(button.dataset.format); });
}
