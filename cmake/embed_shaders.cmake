# cmake -DOUT=file.cpp -DFILES=a;b -P embed_shaders.cmake: writes demarche::shaderSource(name).
set(text "#include \"shaders/shader_sources.h\"\nnamespace demarche {\nstd::string_view shaderSource(std::string_view name) {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} content)
  string(APPEND text "    if (name == \"${name}\") return R\"glsl(${content})glsl\";\n")
endforeach()
string(APPEND text "    return {};\n}\n}  // namespace demarche\n")
file(WRITE ${OUT} "${text}")
