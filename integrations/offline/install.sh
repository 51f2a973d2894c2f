#!/bin/sh
# Installs docparse for the user who runs it: sh install.sh
# DOCPARSE_PYTHON=/path/to/python sh install.sh    with that Python and no other
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1

# Prints why an interpreter does not fit; succeeds if it does.
fits() {
  command -v "$1" >/dev/null 2>&1 || { echo "không có"; return 1; }
  "$1" -E -s -B "$here/setup/fits.py" 2>/dev/null
}

# Every place where a Python may be, newest version first; on a Mac, "python3" alone may ask to install other things.
candidates() {
  if [ -n "${DOCPARSE_PYTHON:-}" ]; then
    echo "$DOCPARSE_PYTHON"
    return
  fi
  # shellcheck disable=SC2043 # the list is filled in when a bundle is built
  for version in @PYTHONS@; do
    for folder in "" /usr/local/bin/ /opt/homebrew/bin/ "$HOME/.local/bin/" \
      "/Library/Frameworks/Python.framework/Versions/$version/bin/"; do
      echo "${folder}python$version"
    done
  done
  [ "$(uname -s)" = Darwin ] || echo python3
}

python=
tried=
while IFS= read -r one; do
  if reason=$(fits "$one"); then
    python=$one
    break
  fi
  if [ "$reason" != "không có" ]; then
    tried="$tried
  $one: ${reason:-quá cũ hoặc không chạy được}"
  fi
done <<END
$(candidates)
END

if [ -z "$python" ]; then
  cat >&2 <<END
Không tìm thấy Python phù hợp trên máy này. Cần một trong các phiên bản: @PYTHON_LIST@ (64-bit).
${tried:+Đã thử:$tried
}Cách làm khi máy không có mạng:
  - Linux: cài gói python3 từ đĩa hoặc kho gói nội bộ của cơ quan (nhờ người phụ trách máy tính).
  - macOS: trên máy có mạng, tải bộ cài từ trang python.org, chép sang máy này và chạy.
  - Python ở chỗ khác: DOCPARSE_PYTHON=/đường/dẫn/python3 sh install.sh
Chưa cài gì cả.
END
  exit 1
fi

if ! "$python" -E -s -c 'import venv' 2>/dev/null; then
  cat >&2 <<END
$python thiếu phần venv. Trên Debian và Ubuntu phần này nằm trong gói python3-venv:
nhờ người phụ trách máy tính cài gói đó (apt install python3-venv) rồi chạy lại. Chưa cài gì cả.
END
  exit 1
fi

exec "$python" -E -s -B "$here/setup/install.py"
