# The licence of Serendip and the notices of the libraries that are linked into the program itself, as Debian has them.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright COMPONENT program)
foreach(library
    nlohmann-json3-dev libcli11-dev libspdlog-dev libfmt-dev libsqlitecpp-dev libsqlite3-dev libutf8proc-dev libarchive-dev
    nettle-dev liblzma-dev libbz2-dev libzstd-dev zlib1g-dev)
  set(notice /usr/share/doc/${library}/copyright)
  if(EXISTS ${notice})
    install(FILES ${notice} DESTINATION ${CMAKE_INSTALL_DOCDIR}/linked RENAME ${library} COMPONENT program)
  endif()
endforeach()
