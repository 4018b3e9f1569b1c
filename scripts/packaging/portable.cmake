# The program once more, from the same objects, needing nothing of a machine but its C library: for the .tar.gz, whose user
# cannot install libraries. The archives come before the shared libraries that they stand for, which are then not needed.
foreach(name sqlite3 utf8proc)
  find_library(lib${name}_static NAMES lib${name}.a)
endforeach()
if(libsqlite3_static AND libutf8proc_static)
  add_executable(serendip_portable EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/host/main.cpp)
  target_link_libraries(serendip_portable PRIVATE
    serendip_host serendip_warnings SQLiteCpp ${libsqlite3_static} ${libutf8proc_static})
  target_link_options(serendip_portable PRIVATE -static-libstdc++ -static-libgcc)
  set_target_properties(serendip_portable PROPERTIES OUTPUT_NAME serendip
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/portable)
  install(PROGRAMS ${PROJECT_BINARY_DIR}/portable/serendip DESTINATION bin COMPONENT portable EXCLUDE_FROM_ALL)
  install(PROGRAMS install uninstall DESTINATION . COMPONENT portable EXCLUDE_FROM_ALL)
endif()
