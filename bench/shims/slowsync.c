/*
 * Adds SLOWSYNC_US microseconds to every fsync and fdatasync, for LD_PRELOAD.
 * Some virtual disks flush in 40 µs, to a cache of their host; ordinary ones take 1 to 10 ms, and there
 * the design of a log shows.
 *
 * cc -O2 -shared -fPIC -o slowsync.so slowsync.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

typedef int (*sync_call)(int);

static void wait_a_little(void) {
  static long extra_us = -1;
  if (extra_us < 0) {
    const char *text = getenv("SLOWSYNC_US");
    extra_us = text ? atol(text) : 0;
  }
  if (extra_us == 0) return;
  struct timespec rest = {extra_us / 1000000, (extra_us % 1000000) * 1000};
  while (nanosleep(&rest, &rest) != 0) {
  }
}

int fsync(int file) {
  static sync_call next = 0;
  if (!next) next = (sync_call)dlsym(RTLD_NEXT, "fsync");
  wait_a_little();
  return next(file);
}

int fdatasync(int file) {
  static sync_call next = 0;
  if (!next) next = (sync_call)dlsym(RTLD_NEXT, "fdatasync");
  wait_a_little();
  return next(file);
}
