#!/bin/sh
# Removes what install.sh made for this user: sh uninstall.sh
# sh uninstall.sh --purge    the user's word list and registry too
case "${1:-}" in
  "" | --purge) ;;
  *)
    echo "Cách dùng: sh uninstall.sh [--purge]" >&2
    exit 2
    ;;
esac

if [ "$(uname -s)" = Darwin ]; then
  data="$HOME/Library/Application Support/docparse"
else
  case "${XDG_DATA_HOME:-}" in
    /*) data=$XDG_DATA_HOME/docparse ;;
    *) data=$HOME/.local/share/docparse ;;
  esac
fi
app=$data/app

purge=${1:-}

if [ ! -f "$app/made.txt" ]; then
  if [ "$purge" = --purge ]; then
    rm -rf -- "$data" && echo "Đã xóa danh sách từ riêng và sổ văn bản của bạn."
    exit
  fi
  echo "docparse (bộ cài không cần mạng) không có trong tài khoản này; không có gì để gỡ."
  exit 1
fi

made=$(cat "$app/made.txt")
reversed=
while IFS= read -r line; do
  reversed="$line
$reversed"
  file=${line#file }
  # Somebody may have put a program of their own there since.
  if [ "$file" != "$line" ] && [ -f "$file" ] && grep -q docparse-offline-bundle "$file"; then
    rm -f -- "$file"
  fi
done <<END
$made
END

rm -rf -- "$app" || exit 1
if [ "$purge" = --purge ]; then
  rm -rf -- "$data" || exit 1
fi

# The folder made last goes first; one that holds anything stays.
while IFS= read -r line; do
  folder=${line#folder }
  [ "$folder" = "$line" ] || rmdir -- "$folder" 2>/dev/null
done <<END
$reversed
END

if [ "$purge" = --purge ]; then
  echo "Đã gỡ docparse cùng danh sách từ riêng và sổ văn bản của bạn."
else
  echo "Đã gỡ docparse. Danh sách từ riêng và sổ văn bản của bạn được giữ lại;"
  echo "muốn xóa cả hai, chạy: sh uninstall.sh --purge (trong thư mục bộ cài)."
fi
