#!/bin/sh
# usage: compile_cached.sh CCACHE COMPILER ARGUMENTS...
# ccache caches precompiled headers only with this sloppiness, and two things would make it answer with a wrong one: an old one
# in the place of the new hides which files that is made of; and files that differ in comments alone are the same text to the
# preprocessor, but not to a compiler that looks for files it has read already.
case " $* " in
  *" -x c++-header "*)
    export CCACHE_DEPEND=1
    before=
    for argument; do
      [ "$before" = -o ] && rm -f "$argument"
      before=$argument
    done ;;
esac
CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime exec "$@"
