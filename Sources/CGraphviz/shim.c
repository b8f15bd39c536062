#include "CGraphviz.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct gambar_graph {
  Agraph_t *graph;
  Agnode_t **nodes;
  Agedge_t **edges;
  int64_t node_count, node_room, edge_count, edge_room;
  int laid_out;
};

// One context for ever: Graphviz loads its plugins into it and never gives all of it back.
static GVC_t *context;
static locale_t c_locale;

static struct {
  char *text;
  size_t count, room;
} messages;

static int remember(char *text) {
  size_t length = strlen(text);
  if (messages.count + length + 1 > messages.room) {
    size_t room = 2 * (messages.count + length + 1);
    char *grown = realloc(messages.text, room);
    if (!grown) return 0;
    messages.text = grown;
    messages.room = room;
  }
  memcpy(messages.text + messages.count, text, length + 1);
  messages.count += length;
  return 0;
}

const char *gambar_messages(void) { return messages.count ? messages.text : ""; }

void gambar_forget_messages(void) { messages.count = 0; }

static int start(void) {
  if (context) return 1;
  agseterrf(remember);
  c_locale = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
  context = gvContext();
  return context != NULL;
}

gambar_graph *gambar_new(void) {
  if (!start()) return NULL;
  gambar_graph *made = calloc(1, sizeof *made);
  if (!made) return NULL;
  made->graph = agopen("pohon", Agdirected, NULL);
  if (!made->graph) {
    free(made);
    return NULL;
  }
  return made;
}

void gambar_free(gambar_graph *graph) {
  gvFreeLayout(context, graph->graph);  // also what a failed layout left behind
  agclose(graph->graph);
  free(graph->nodes);
  free(graph->edges);
  free(graph);
}

gambar_attribute *gambar_declare(
    gambar_graph *graph, gambar_kind kind, const char *name, const char *value) {
  static const int kinds[] = {AGRAPH, AGNODE, AGEDGE};
  return agattr(graph->graph, kinds[kind], (char *)name, (char *)value);
}

static int make_room(void ***list, int64_t count, int64_t *room) {
  if (count < *room) return 1;
  int64_t wanted = *room ? 2 * *room : 64;
  void **grown = realloc(*list, (size_t)wanted * sizeof *grown);
  if (!grown) return 0;
  *list = grown;
  *room = wanted;
  return 1;
}

int64_t gambar_add_node(gambar_graph *graph, const char *name) {
  char own[32];
  if (!name) snprintf(own, sizeof own, "#%lld", (long long)graph->node_count);
  if (!make_room((void ***)&graph->nodes, graph->node_count, &graph->node_room)) return -1;
  Agnode_t *node = agnode(graph->graph, name ? (char *)name : own, 1);
  if (!node) return -1;
  graph->nodes[graph->node_count] = node;
  return graph->node_count++;
}

static int has_node(const gambar_graph *graph, int64_t node) {
  return node >= 0 && node < graph->node_count;
}

static int has_edge(const gambar_graph *graph, int64_t edge) {
  return edge >= 0 && edge < graph->edge_count;
}

int64_t gambar_add_edge(gambar_graph *graph, int64_t tail, int64_t head) {
  if (!has_node(graph, tail) || !has_node(graph, head)) return -1;
  if (!make_room((void ***)&graph->edges, graph->edge_count, &graph->edge_room)) return -1;
  Agedge_t *edge = agedge(graph->graph, graph->nodes[tail], graph->nodes[head], NULL, 1);
  if (!edge) return -1;
  graph->edges[graph->edge_count] = edge;
  return graph->edge_count++;
}

int gambar_set_node(
    gambar_graph *graph, int64_t node, gambar_attribute *attribute, const char *value) {
  return has_node(graph, node) ? agxset(graph->nodes[node], attribute, (char *)value) : -1;
}

int gambar_set_edge(
    gambar_graph *graph, int64_t edge, gambar_attribute *attribute, const char *value) {
  return has_edge(graph, edge) ? agxset(graph->edges[edge], attribute, (char *)value) : -1;
}

// Graphviz reads and writes numbers by the locale of the process; a host may have set a comma.
int gambar_layout(gambar_graph *graph, const char *engine) {
  if (graph->laid_out) gvFreeLayout(context, graph->graph);
  locale_t before = uselocale(c_locale);
  int status = gvLayout(context, graph->graph, engine);
  uselocale(before);
  graph->laid_out = status == 0;
  if (status == 0 && strcmp(engine, "nop2") == 0) {
    // neato lists the nodes here and, with places given, never frees the list.
    free(GD_neato_nlist(graph->graph));
    GD_neato_nlist(graph->graph) = NULL;
  }
  return status;
}

int gambar_render(gambar_graph *graph, const char *format, gambar_bytes *picture) {
  picture->bytes = NULL;
  picture->count = 0;
  if (!graph->laid_out) return -1;
  char *data = NULL;
  unsigned int length = 0;
  locale_t before = uselocale(c_locale);
  int status = gvRenderData(context, graph->graph, format, &data, &length);
  uselocale(before);
  if (status != 0) return status;
  picture->bytes = (uint8_t *)data;
  picture->count = length;
  return data ? 0 : -1;
}

void gambar_bytes_free(gambar_bytes *picture) {
  if (picture->bytes) gvFreeRenderData((char *)picture->bytes);
  picture->bytes = NULL;
  picture->count = 0;
}

void gambar_size(gambar_graph *graph, double *width, double *height) {
  *width = *height = 0;
  if (!graph->laid_out) return;
  *width = GD_bb(graph->graph).UR.x - GD_bb(graph->graph).LL.x;
  *height = GD_bb(graph->graph).UR.y - GD_bb(graph->graph).LL.y;
}

int gambar_centre(gambar_graph *graph, int64_t node, double *x, double *y) {
  if (!graph->laid_out || !has_node(graph, node)) return -1;
  *x = ND_coord(graph->nodes[node]).x;
  *y = ND_coord(graph->nodes[node]).y;
  return 0;
}

double gambar_width(gambar_graph *graph, int64_t node) {
  return graph->laid_out && has_node(graph, node) ? 72 * ND_width(graph->nodes[node]) : 0;
}
