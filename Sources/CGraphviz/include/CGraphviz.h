// A narrow door to Graphviz: graphs by handle, messages in a buffer, pictures in memory.
// Nothing here is safe to call from two threads at once; the caller holds a lock.
#ifndef CGRAPHVIZ_H
#define CGRAPHVIZ_H

#include <stddef.h>
#include <stdint.h>

/// A graph with its nodes and edges, numbered from 0 in the order they were added.
typedef struct gambar_graph gambar_graph;

/// A declared attribute.
typedef struct Agsym_s gambar_attribute;

/// What an attribute belongs to.
typedef enum { gambar_of_graph, gambar_of_node, gambar_of_edge } gambar_kind;

/// A picture in memory; freed by `gambar_bytes_free`.
typedef struct {
  uint8_t *_Nullable bytes;
  size_t count;
} gambar_bytes;

/// A new directed graph, or null when memory or Graphviz is missing. Starts Graphviz once.
gambar_graph *_Nullable gambar_new(void);

/// Frees the graph, its layout and its edges.
void gambar_free(gambar_graph *_Nonnull graph);

/// Declares an attribute with its default; null when Graphviz refuses it.
gambar_attribute *_Nullable gambar_declare(
    gambar_graph *_Nonnull graph, gambar_kind kind, const char *_Nonnull name,
    const char *_Nonnull value);

/// Adds a node and returns its number, or -1. Graphviz's messages call it `name`; null gives one
/// that nobody else has.
int64_t gambar_add_node(gambar_graph *_Nonnull graph, const char *_Nullable name);

/// Adds an edge between two nodes and returns its number, or -1.
int64_t gambar_add_edge(gambar_graph *_Nonnull graph, int64_t tail, int64_t head);

/// Sets an attribute of a node; 0 when done.
int gambar_set_node(
    gambar_graph *_Nonnull graph, int64_t node, gambar_attribute *_Nonnull attribute,
    const char *_Nonnull value);

/// Sets an attribute of an edge; 0 when done.
int gambar_set_edge(
    gambar_graph *_Nonnull graph, int64_t edge, gambar_attribute *_Nonnull attribute,
    const char *_Nonnull value);

/// Lays the graph out with the engine called `engine`; 0 when done.
int gambar_layout(gambar_graph *_Nonnull graph, const char *_Nonnull engine);

/// Width and height of the laid-out drawing in points.
void gambar_size(gambar_graph *_Nonnull graph, double *_Nonnull width, double *_Nonnull height);

/// The centre of a laid-out node in points, y upwards; 0 when done.
int gambar_centre(
    gambar_graph *_Nonnull graph, int64_t node, double *_Nonnull x, double *_Nonnull y);

/// The width that a laid-out node has, in points.
double gambar_width(gambar_graph *_Nonnull graph, int64_t node);

/// Draws the laid-out graph in `format`; 0 when done.
int gambar_render(
    gambar_graph *_Nonnull graph, const char *_Nonnull format, gambar_bytes *_Nonnull picture);

/// Frees a picture.
void gambar_bytes_free(gambar_bytes *_Nonnull picture);

/// What Graphviz has said since the last `gambar_forget_messages`, one message after another.
const char *_Nonnull gambar_messages(void);

/// Empties the message buffer.
void gambar_forget_messages(void);

#endif
