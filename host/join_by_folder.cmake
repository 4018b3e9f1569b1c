# Compiles the files of a folder together, as one translation unit: most of a compiler's work is what they all include, and
# so it is done once a dozen files instead of once a file (CONTRIBUTING.md has the figures). Never more than sixteen, as a
# change of one file compiles those beside it too.
#
# Hence names in unnamed namespaces are unique in their folder, and a neighbour may hide a missing #include: the presets that
# compile each file by itself (coverage, windows) notice it.
function(join_by_folder target)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  set(folders "")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE path)
    cmake_path(GET path PARENT_PATH path)
    cmake_path(GET path FILENAME folder)
    list(APPEND folders ${folder})
    list(APPEND files_of_${folder} ${source})
  endforeach()
  list(REMOVE_DUPLICATES folders)
  foreach(folder IN LISTS folders)
    list(LENGTH files_of_${folder} count)
    math(EXPR batches "(${count} + ${SERENDIP_JOINED_FILES} - 1) / ${SERENDIP_JOINED_FILES}")
    set(place 0)
    foreach(source IN LISTS files_of_${folder}) # in the order of their names, as file(GLOB) has them
      math(EXPR batch "${place} * ${batches} / ${count} + 1")
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${batch})
      math(EXPR place "${place} + 1")
    endforeach()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()
