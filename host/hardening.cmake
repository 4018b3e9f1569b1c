# How every program of Serendip is compiled and linked, as it reads hostile text: the OpenSSF list of compiler options for
# C++ as far as g++ 12 has it (no -fstrict-flex-arrays, no -fhardened), in a target to link with; and what makes a release
# the same file wherever it was built.
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(serendip_hardening INTERFACE)
target_compile_options(serendip_hardening INTERFACE
  -Wformat=2 -Werror=format-security
  -fstack-protector-strong
  # On Windows every large frame probes the stack anyway, and g++ 12 crashes over this option there (seh_emit_stackalloc).
  $<$<NOT:$<BOOL:${WIN32}>>:-fstack-clash-protection>
  -fno-strict-aliasing
  # They make defined what UBSan is there to find.
  $<$<NOT:$<BOOL:${SERENDIP_SANITIZERS}>>:-fno-delete-null-pointer-checks$<SEMICOLON>-fno-strict-overflow>
  $<$<CONFIG:Release>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3>
  # clang 14, which also reads this for clang-tidy, knows it only under another name
  $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-ftrivial-auto-var-init=zero>)
target_compile_definitions(serendip_hardening INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i.86)$")
  target_compile_options(serendip_hardening INTERFACE -fcf-protection=full)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  target_compile_options(serendip_hardening INTERFACE -mbranch-protection=standard)
endif()
if(WIN32)
  # One file to carry about, as nothing of mingw is on a user's machine; addresses at random, data not executed. What of
  # Windows is declared is that of version 10.
  target_compile_definitions(serendip_hardening INTERFACE _WIN32_WINNT=0x0A00 UNICODE WIN32_LEAN_AND_MEAN NOMINMAX)
  target_link_options(serendip_hardening INTERFACE
    -static -fstack-protector-strong -Wl,--dynamicbase -Wl,--high-entropy-va -Wl,--nxcompat)
  target_link_libraries(serendip_hardening INTERFACE bcrypt ole32 shell32 uuid)
elseif(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  target_link_options(serendip_hardening INTERFACE
    -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed -Wl,--no-copy-dt-needed-entries)
endif()

# A release names no folder of the machine it was built on. Elsewhere a debugger wants the true names.
target_compile_options(serendip_hardening INTERFACE
  $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_BINARY_DIR}=build -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>)
