// What the kernels are measured against: the same arithmetic as plain C loops, and the traffic of
// their arrays alone.
#ifndef BASELINE_H
#define BASELINE_H

#include <stdint.h>

// A forest in slots, parents before children, and what was reported for it.
struct baseline_forest {
  const int32_t *child_start;
  const int32_t *child_slot;
  const double *weight;
  const uint8_t *step;      // 0 mean, 1 minimum, 2 maximum, 3 nothing
  const int32_t *own_row;   // row of the slot's own measure, -1 for none
  const uint8_t *polarity;  // of a row: 0 rising, 1 falling, 2 within a range
  const double *realisasi;  // row after row, periods innermost; NaN is missing
  const double *lower;
  const double *upper;
  long periods;
};

// Rolls capaian up over the slots from first to before last, the last one first.
void baseline_capaian(const struct baseline_forest *forest, long first, long last, double *capaian);

// Hands andil down over the slots from first to before last, at the only period.
void baseline_andil(const struct baseline_forest *forest, long first, long last,
                    const double *capaian, const double *computed, double *andil);

// Reads every byte of an array once.
uint64_t baseline_read(const void *bytes, long count);

// Writes every byte of an array once.
void baseline_write(void *bytes, long count);

#endif
