# The .deb, by CPack. What Debian wants beside the program is made here: its changelog, an override for lintian, and the
# files by which browsers of the whole system find the program.
include(system_manifests.cmake)
set(packaging ${PROJECT_BINARY_DIR}/debian)

string(TIMESTAMP SERENDIP_PACKAGED "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH where that is set
set(SERENDIP_MAINTAINER "The Serendip authors <serendip@serendip.host>" CACHE STRING "Who answers for the package")
configure_file(changelog.Debian.in ${packaging}/changelog.Debian @ONLY)
foreach(name changelog.Debian changelog)
  set(source ${packaging}/${name})
  if(name STREQUAL changelog)
    set(source ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
  endif()
  add_custom_command(OUTPUT ${packaging}/${name}.gz COMMAND gzip -9nc ${source} > ${packaging}/${name}.gz
    DEPENDS ${source} VERBATIM)
endforeach()
add_custom_target(serendip_debian ALL DEPENDS ${packaging}/changelog.Debian.gz ${packaging}/changelog.gz)

install(FILES ${packaging}/changelog.Debian.gz ${packaging}/changelog.gz DESTINATION share/doc/serendip
  COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_BINARY_DIR}/manual/_serendip DESTINATION share/zsh/vendor-completions
  COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES lintian-overrides DESTINATION share/lintian/overrides RENAME serendip COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME serendip)
set(CPACK_PACKAGE_CONTACT "${SERENDIP_MAINTAINER}")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
# Staged below a folder of its own, as what browsers read lies outside /usr.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program debian browsers)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_ENHANCES "chromium, firefox-esr, firefox")
file(READ description.txt CPACK_PACKAGE_DESCRIPTION)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "advice and memory for LinkedIn's contact requests")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
include(CPack)
