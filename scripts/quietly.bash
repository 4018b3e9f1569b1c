# quietly COMMAND…   for scripts that source this: quiet as long as it works, everything that it said as soon as it does not.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || { cat "$log" >&2; echo "$1 failed; its messages are above." >&2; }
  rm -f "$log"
  return "$status"
}
