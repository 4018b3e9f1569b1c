# What browsers of the whole system read: one manifest a family, and in each folder of manifests/browsers.json a link to it.
# Links, as Debian would keep a file below /etc when the package is removed, and the browser would then look for a program
# that has gone. Browsers follow them.
set(manifests ${PROJECT_BINARY_DIR}/system-manifests)
foreach(family chromium firefox)
  file(READ ${PROJECT_SOURCE_DIR}/manifests/${family}.json manifest)
  string(JSON manifest SET "${manifest}" path "\"/usr/bin/serendip\"")
  string(JSON host_name GET "${manifest}" name)
  file(CONFIGURE OUTPUT ${manifests}/${family}.json CONTENT "${manifest}\n" @ONLY)
  install(FILES ${manifests}/${family}.json DESTINATION share/serendip COMPONENT browsers EXCLUDE_FROM_ALL)
endforeach()

set(table ${PROJECT_SOURCE_DIR}/manifests/browsers.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
file(READ ${table} browsers)
string(JSON count LENGTH "${browsers}" browsers)
math(EXPR last "${count} - 1")
set(folders "")
foreach(index RANGE ${last})
  string(JSON family GET "${browsers}" browsers ${index} family)
  string(JSON folder ERROR_VARIABLE absent GET "${browsers}" browsers ${index} linux systemManifests)
  if(absent OR folder IN_LIST folders)
    continue() # several channels and relatives of a browser share one
  endif()
  list(APPEND folders "${folder}")
  set(target /usr/share/serendip/${family}.json)
  if(folder MATCHES "^/usr/") # Debian's rule: relative within a top-level folder
    file(RELATIVE_PATH target ${folder} ${target})
  endif()
  file(MAKE_DIRECTORY ${manifests}/${index})
  file(CREATE_LINK ${target} ${manifests}/${index}/${host_name}.json SYMBOLIC)
  install(FILES ${manifests}/${index}/${host_name}.json DESTINATION ${folder} COMPONENT browsers EXCLUDE_FROM_ALL)
endforeach()
