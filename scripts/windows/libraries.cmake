# What the find_package calls give on Linux, from build/windows-libraries (scripts/windows/libraries), under the same names.
set(windows_libraries ${PROJECT_SOURCE_DIR}/build/windows-libraries)
if(NOT EXISTS ${windows_libraries}/complete)
  message(FATAL_ERROR "The libraries for Windows are missing; run scripts/windows/libraries first.")
endif()

# add_windows_library(NAME [archive] LINKS… DEFINES…): headers alone, or with an archive.
function(add_windows_library name)
  cmake_parse_arguments(PARSE_ARGV 1 library "" "ARCHIVE" "LINKS;DEFINES")
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${name} SYSTEM INTERFACE ${windows_libraries}/include)
  target_compile_definitions(${name} INTERFACE ${library_DEFINES})
  if(library_ARCHIVE)
    target_link_libraries(${name} INTERFACE ${windows_libraries}/lib/${library_ARCHIVE})
  endif()
  target_link_libraries(${name} INTERFACE ${library_LINKS})
endfunction()

add_windows_library(nlohmann_json::nlohmann_json)
add_windows_library(CLI11::CLI11)
# Debian's spdlog is compiled for Linux; its headers alone do the same. Its file names become UTF-16.
add_windows_library(spdlog::spdlog_header_only DEFINES SPDLOG_HEADER_ONLY SPDLOG_FMT_EXTERNAL SPDLOG_WCHAR_FILENAMES)
add_windows_library(fmt::fmt-header-only DEFINES FMT_HEADER_ONLY=1)
add_windows_library(SQLite::SQLite3 ARCHIVE libsqlite3.a)
add_windows_library(SQLiteCpp ARCHIVE libSQLiteCpp.a LINKS SQLite::SQLite3 DEFINES SQLITE_ENABLE_COLUMN_METADATA)
add_windows_library(PkgConfig::utf8proc ARCHIVE libutf8proc.a DEFINES UTF8PROC_STATIC)
add_windows_library(Catch2::Catch2)

add_windows_library(libarchive ARCHIVE libarchive.a LINKS /usr/x86_64-w64-mingw32/lib/libz.a bcrypt DEFINES LIBARCHIVE_STATIC)
