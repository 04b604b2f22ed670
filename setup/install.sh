# Sourced by run and test: installs what is missing, and nothing when nothing is.

# Each line: a program, or a file by its path or a pattern, and the Debian package that has it.
tools_to_run='
em++ emscripten
cmake cmake
ninja ninja-build
node nodejs
npm npm
/usr/include/nlohmann/json.hpp nlohmann-json3-dev'

tools_to_test='
g++ g++
clang-tidy clang-tidy
clang++ clang
llvm-cov llvm
/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.profile-* libclang-rt-dev
/usr/include/catch2 catch2
chromium chromium
firefox-esr firefox-esr
pdflatex texlive-latex-base
/usr/share/texmf/tex/latex/lm/lmodern.sty lmodern
/usr/share/texlive/texmf-dist/tex/latex/booktabs/booktabs.sty texlive-latex-recommended
/usr/share/texlive/texmf-dist/tex/generic/xstring/xstring.sty texlive-latex-extra
/usr/share/texlive/texmf-dist/tex/latex/siunitx/siunitx.sty texlive-science
/usr/share/texlive/texmf-dist/tex/latex/acmart/acmart.cls texlive-publishers
/usr/share/texlive/texmf-dist/tex/luatex/luaotfload/luaotfload.sty texlive-luatex
xelatex texlive-xetex
/usr/share/texlive/texmf-dist/tex/latex/ctex/ctex.sty texlive-lang-chinese
biber biber
pdftotext poppler-utils
cmark cmark
/usr/lib/python3/dist-packages/yaml python3-yaml
/usr/share/fonts/truetype/liberation fonts-liberation
/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu-core'

versions='Emscripten 3.1.6 or later, CMake 3.25, Ninja, Node.js 18 with npm, XZ Utils, nlohmann_json 3.11;
for ./test also a C++20 compiler, Clang 14 with its runtimes, clang-tidy and llvm-cov, Catch2
(2.13 or 3), Chromium, Firefox, pdflatex, lualatex and xelatex with siunitx, IEEEtran, acmart and ctex
(TeX Live), biber, pdftotext (Poppler), cmark, and Python 3 with PyYAML.'

debian() { (. /etc/os-release 2>/dev/null && [[ $ID == debian && $VERSION_ID =~ ^1[23]$ ]]); }

present() { if [[ $1 == /* ]]; then compgen -G "$1" >/dev/null; else command -v "$1" >/dev/null; fi; }

# missing COLUMN TOOLS: those tools (1) or their packages (2) that are not there.
missing() {
    local tool package
    while read -r tool package; do
        [[ -z $tool ]] || present "$tool" || { [[ $1 == 1 ]] && echo "$tool" || echo "$package"; }
    done <<<"$2"
}

apt() {
    local root=()
    [[ $EUID == 0 ]] || root=(sudo)
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

install_tools() {
    local packages programs
    if ! debian; then
        # Only programs are looked for: where other systems keep headers and fonts is CMake's to find.
        mapfile -t programs < <(missing 1 "$1" | grep -v /)
        [[ ${#programs[@]} == 0 ]] && return
        fail "This is not Debian 12 or 13, and these programs are missing: ${programs[*]}
Needed are $versions"
    fi
    mapfile -t packages < <(missing 2 "$1")
    [[ ${#packages[@]} == 0 ]] && return
    [[ $EUID == 0 ]] || command -v sudo >/dev/null ||
        fail "Installing needs root. As root, run: apt-get install --no-install-recommends ${packages[*]}"
    echo "      installing ${packages[*]}"
    quietly apt-update apt update
    quietly apt-install apt install --no-install-recommends "${packages[@]}"
}

# No package needs its install script here: the binaries are in packages of their own.
install_node_modules() {
    (($(node -p 'parseInt(process.versions.node)') >= 18)) || fail "Node.js $(node -v) is too old: 18 or later is needed."
    local stamp=node_modules/.installed-lock
    cmp -s package-lock.json "$stamp" && return
    echo "      installing the packages of package-lock.json"
    quietly npm npm ci --ignore-scripts --no-audit --no-fund
    cp package-lock.json "$stamp"
}
