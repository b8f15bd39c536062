"use strict";
// Search, folding, zoom and the panel of a drawn tree. All there is to read stands in the page
// already; this only chooses what is shown.
(() => {
  const page = document.documentElement;
  const picture = document.querySelector(".gambar");
  const svg = picture.querySelector("svg");
  const panel = document.querySelector(".panel");
  const overview = document.getElementById("ikhtisar");
  const tools = document.querySelector(".alat");
  const search = document.getElementById("cari");
  const unit = document.getElementById("unit");
  const level = document.getElementById("jenjang");
  const count = document.getElementById("hasil");
  const tree = document.getElementById("kondisi");
  const svgName = "http://www.w3.org/2000/svg";

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

  // --- The conditions, parents before children, as the drawing has them.

  const nodes = [...panel.querySelectorAll("article[data-simpul]")].map((article) => ({
    article,
    box: document.getElementById(article.dataset.simpul),
    line: document.getElementById(`garis-${article.dataset.simpul.replace("simpul-", "")}`),
    level: article.dataset.jenjang,
    units: [...article.querySelectorAll(".unit > li")].map((item) => item.textContent),
    words: fold(article.querySelector(".teks").textContent),
    parent: null,
    children: [],
    below: 0,
    isOpen: true,
    isShown: true,
  }));
  for (const node of nodes) {
    const parent = node.article.dataset.induk;
    if (parent === undefined) continue;
    node.parent = nodes[Number(parent)];
    node.parent.children.push(node);
  }
  for (const node of [...nodes].reverse()) {
    if (node.parent) node.parent.below += node.below + 1;
  }
  const nodeOfBox = new Map(nodes.map((node) => [node.box, node]));
  // A condition that is gone may have had the key of one that stands.
  const nodeOfKey = new Map(nodes.map((node) => [node.box.dataset.kunci, node]).reverse());
  const roots = nodes.filter((node) => !node.parent);
  const links = [...svg.querySelectorAll("#kaitan > g")];

  // --- The part of the drawing in sight: a box of the drawing's own points.

  const whole = svg.viewBox.baseVal;
  const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...all };

  function look(next) {
    const least = Math.min(80, all.width);
    const width = clamp(next.width, least, all.width * 1.5);
    const height = (width * next.height) / next.width;
    view = {
      x: clamp(next.x, all.x - width / 2, all.x + all.width - width / 2),
      y: clamp(next.y, all.y - height / 2, all.y + all.height - height / 2),
      width,
      height,
    };
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  }

  // All of the drawing, in the shape of the window.
  function fit() {
    const shape = picture.clientWidth / Math.max(1, picture.clientHeight);
    const width = Math.max(all.width, all.height * shape);
    const height = width / shape;
    look({ x: all.x - (width - all.width) / 2, y: all.y - (height - all.height) / 2, width, height });
  }

  // The same middle and size in a window of another shape.
  function reshape() {
    const height = (view.width * picture.clientHeight) / Math.max(1, picture.clientWidth);
    look({ ...view, y: view.y + (view.height - height) / 2, height });
  }

  function pointAt(event) {
    const area = picture.getBoundingClientRect();
    return {
      x: view.x + ((event.clientX - area.left) / area.width) * view.width,
      y: view.y + ((event.clientY - area.top) / area.height) * view.height,
    };
  }

  const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });

  function zoom(factor, point = middle()) {
    const least = Math.min(80, all.width);
    const width = clamp(view.width * factor, least, all.width * 1.5);
    const scale = width / view.width;
    look({
      x: point.x - (point.x - view.x) * scale,
      y: point.y - (point.y - view.y) * scale,
      width,
      height: view.height * scale,
    });
  }

  // Where the boxes stand, in points of the drawing. Nothing may be written between two readings, or
  // the browser lays the page out anew for each.
  function measure() {
    const toDrawing = svg.getCTM().inverse();
    for (const node of nodes) {
      const { x, y, width, height } = node.box.getBBox();
      const matrix = toDrawing.multiply(node.box.getCTM());
      node.place = { x: x + matrix.e, y: y + matrix.f, width, height };
    }
  }

  // Brings a box into sight, large enough to be read.
  function show(node) {
    const box = node.place;
    const isReadable = picture.clientWidth / view.width > 0.7;
    const isInside =
      box.x > view.x && box.x + box.width < view.x + view.width &&
      box.y > view.y && box.y + box.height < view.y + view.height;
    if (isReadable && isInside) return;
    const width = isReadable ? view.width : Math.min(picture.clientWidth / 0.9, all.width * 1.5);
    const height = (width * view.height) / view.width;
    look({
      x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height,
    });
  }

  // --- Folding.

  function mark(node) {
    const group = document.createElementNS(svgName, "g");
    const box = node.place;
    const child = node.children[0].place;
    const isBelow = child.y > box.y + box.height;
    const [x, y] = isBelow
      ? [box.x + box.width / 2, box.y + box.height + 3]
      : [box.x + box.width + 3, box.y + box.height / 2];
    group.setAttribute("class", "lipat");
    group.setAttribute("aria-hidden", "true");
    group.setAttribute("transform", `translate(${x} ${y})`);
    const circle = document.createElementNS(svgName, "circle");
    const words = document.createElementNS(svgName, "text");
    circle.setAttribute("r", "6");
    words.setAttribute("y", "3");
    group.append(circle, words);
    group.addEventListener("click", (event) => {
      event.stopPropagation();
      open(node, !node.isOpen);
    });
    node.mark = group;
    node.markWords = words;
    return group;
  }

  function open(node, isOpen) {
    if (node.children.length === 0 || node.isOpen === isOpen) return;
    node.isOpen = isOpen;
    refresh();
  }

  // Out of sight, but laid out, so that thousands come back at once.
  const setShown = (part, isShown) => part?.classList.toggle("tertutup", !isShown);

  function refresh() {
    for (const node of nodes) {
      node.isShown = !node.parent || (node.parent.isShown && node.parent.isOpen);
      for (const part of [node.box, node.line, node.mark]) setShown(part, node.isShown);
      if (!node.mark) continue;
      node.markWords.textContent = node.isOpen ? "−" : `+${node.below}`;
      node.mark.firstChild.setAttribute("r", node.isOpen ? "6" : "9");
      node.box.setAttribute("aria-expanded", String(node.isOpen));
    }
    for (const link of links) {
      const ends = [nodeOfKey.get(link.dataset.dari), nodeOfKey.get(link.dataset.ke)];
      setShown(link, ends.every((end) => end.isShown));
    }
    if (current && !current.isShown) {
      let above = current;
      while (!above.isShown) above = above.parent;
      choose(above, { moves: document.activeElement === current.box });
    }
  }

  function reveal(node) {
    for (let above = node.parent; above; above = above.parent) above.isOpen = true;
    refresh();
  }

  // --- Search and filters.

  let hits = [];

  function filter() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const isActive = words.length > 0 || unit.value !== "" || level.value !== "";
    hits = !isActive ? [] : nodes.filter((node) =>
      words.every((word) => node.words.includes(word)) &&
      (unit.value === "" || node.units.includes(unit.value)) &&
      (level.value === "" || node.level === level.value));
    const found = new Set(hits);
    const onTheWay = new Set();
    for (const node of hits) {
      for (let above = node.parent; above && !onTheWay.has(above); above = above.parent) {
        onTheWay.add(above);
        above.isOpen = true;
      }
    }
    for (const node of nodes) {
      const isFound = !isActive || found.has(node);
      node.box.classList.toggle("redup", !isFound && !onTheWay.has(node));
      node.box.classList.toggle("jalur", !isFound && onTheWay.has(node));
      node.line?.classList.toggle("redup", !isFound && !onTheWay.has(node));
      node.box.classList.toggle("kena", isActive && isFound);
    }
    count.textContent = !isActive ? ""
      : hits.length === 0 ? "Tidak ada kondisi yang cocok"
      : `${hits.length} dari ${nodes.length} kondisi`;
    refresh();
  }

  function outline(node) {
    const rect = document.createElementNS(svgName, "rect");
    const box = node.place;
    rect.setAttribute("class", "bingkai");
    rect.setAttribute("aria-hidden", "true");
    rect.setAttribute("x", box.x - 3);
    rect.setAttribute("y", box.y - 3);
    rect.setAttribute("width", box.width + 6);
    rect.setAttribute("height", box.height + 6);
    rect.setAttribute("rx", 4);
    svg.append(rect);
    return rect;
  }

  function step(by) {
    if (hits.length === 0) return;
    const at = hits.indexOf(current);
    const first = by > 0 ? 0 : hits.length - 1;
    const hit = hits[at < 0 ? first : (at + by + hits.length) % hits.length];
    choose(hit, { shows: true });
  }

  // --- The chosen condition.

  let current = null;
  let chosenFrame = null;
  // The one that Tab leads to.
  let entry = roots[0];

  function choose(node, { moves = false, shows = moves } = {}) {
    if (!node.isShown) reveal(node);
    if (current) leave();
    current = node;
    overview.hidden = true;
    node.article.hidden = false;
    panel.scrollTop = 0;
    entry.box.setAttribute("tabindex", "-1");
    entry = node;
    node.box.setAttribute("tabindex", "0");
    node.box.setAttribute("aria-selected", "true");
    chosenFrame = outline(node);
    if (shows) show(node);
    if (moves) node.box.focus({ preventScroll: true });
    history.replaceState(null, "", `#${node.article.id}`);
  }

  function leave() {
    if (!current) return;
    current.article.hidden = true;
    current.box.setAttribute("aria-selected", "false");
    current = null;
    chosenFrame.remove();
    overview.hidden = false;
    history.replaceState(null, "", "#");
  }

  // A link in the panel, or an address that was opened, names an article.
  function follow() {
    const node = nodes.find((node) => `#${node.article.id}` === location.hash);
    if (!node) return;
    choose(node, { shows: true });
    node.article.focus({ preventScroll: true });
  }

  // --- Keys.

  const go = (node) => node && choose(node, { moves: true });

  function goAlong(by) {
    const shown = nodes.filter((node) => node.isShown);
    go(shown[shown.indexOf(current) + by]);
  }

  const keys = {
    ArrowDown: () => goAlong(1),
    ArrowUp: () => goAlong(-1),
    ArrowRight: () => (current.isOpen ? go(current.children[0]) : open(current, true)),
    ArrowLeft: () =>
      current.isOpen && current.children.length > 0 ? open(current, false) : go(current.parent),
    Home: () => go(nodes[0]),
    End: () => go(nodes.findLast((node) => node.isShown)),
    Enter: () => current.article.focus(),
    " ": () => current.article.focus(),
    "+": () => zoom(0.8),
    "=": () => zoom(0.8),
    "-": () => zoom(1.25),
    "0": fit,
  };

  function press(event) {
    const node = nodeOfBox.get(event.target);
    const act = keys[event.key];
    if (!node || !act || event.ctrlKey || event.altKey || event.metaKey) return;
    if (node !== current) choose(node);
    act();
    event.preventDefault();
  }

  // --- The pointer: dragging moves, wheel and two fingers bring closer.

  const fingers = new Map();
  let dragged = 0;

  picture.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    fingers.set(event.pointerId, event);
    dragged = 0;
  });
  window.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    if (event.buttons === 0) { release(event); return; }
    const scale = view.width / picture.clientWidth;
    if (fingers.size === 2) {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const span = (a) => Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY);
      zoom(span(before) / Math.max(1, span(event)), pointAt(other));
    } else {
      const [right, down] = [event.clientX - before.clientX, event.clientY - before.clientY];
      dragged += Math.abs(right) + Math.abs(down);
      if (dragged > 4) picture.classList.add("seret");
      look({ ...view, x: view.x - right * scale, y: view.y - down * scale });
    }
    fingers.set(event.pointerId, event);
  });
  function release(event) {
    fingers.delete(event.pointerId);
    picture.classList.remove("seret");
  }
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  picture.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(clamp(event.deltaY, -240, 240) / 480), pointAt(event));
  }, { passive: false });
  picture.addEventListener("click", (event) => {
    const wasDragged = dragged > 4;
    dragged = 0;
    if (wasDragged) return;
    const box = event.target.closest("#kondisi > g");
    if (box) choose(nodeOfBox.get(box), { moves: true, shows: false });
    else leave();
  });

  // --- The rest of the page.

  function start() {
    measure();
    page.classList.add("hidup");
    tools.hidden = false;
    for (const hint of document.querySelectorAll(".petunjuk")) hint.hidden = false;
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    tree?.setAttribute("role", "tree");
    for (const node of nodes) {
      node.article.hidden = true;
      node.box.setAttribute("role", "treeitem");
      node.box.setAttribute("tabindex", "-1");
      node.box.setAttribute("aria-selected", "false");
    }
    for (const family of [roots, ...nodes.map((node) => node.children)]) {
      family.forEach((node, place) => {
        node.box.setAttribute("aria-setsize", String(family.length));
        node.box.setAttribute("aria-posinset", String(place + 1));
      });
    }
    svg.append(...nodes.filter((node) => node.children.length > 0).map(mark));
    entry?.box.setAttribute("tabindex", "0");
    refresh();
    fit();
    follow();
  }

  tools.addEventListener("submit", (event) => event.preventDefault());
  for (const field of [search, unit, level]) field.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    if (event.key === "Escape") { search.value = ""; filter(); }
  });
  tree?.addEventListener("keydown", press);
  tree?.addEventListener("focusin", (event) => {
    const node = nodeOfBox.get(event.target);
    if (node && node !== current && fingers.size === 0) choose(node, { shows: true });
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && current) current.box.focus({ preventScroll: true });
  });
  window.addEventListener("hashchange", follow);
  window.addEventListener("resize", reshape);
  window.addEventListener("beforeprint", () => look(all));
  window.addEventListener("afterprint", fit);

  const onButton = (id, act) => document.getElementById(id).addEventListener("click", act);
  onButton("perbesar", () => zoom(0.8));
  onButton("perkecil", () => zoom(1.25));
  onButton("paskan", fit);
  onButton("buka", () => {
    for (const node of nodes) node.isOpen = true;
    refresh();
  });
  onButton("tutup", () => {
    for (const node of nodes) node.isOpen = node.children.length === 0;
    for (const root of roots) root.isOpen = root.children.length > 0;
    refresh();
  });

  start();
})();
