module.exports = require("../../../azure/dist/main/398.index.js")
