#!/bin/sh
# usage: compile_cached.sh CCACHE COMPILER ARGUMENTS...
# ccache caches precompiled headers only with this sloppiness. A precompiled header that is there already hides from it which
# files the new one is made of, and it may then answer with one of other files: so the old one goes first.
case " $* " in
  *" -x c++-header "*)
    before=
    for argument; do
      [ "$before" = -o ] && rm -f "$argument"
      before=$argument
    done ;;
esac
CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime exec "$@"
