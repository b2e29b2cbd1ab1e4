module.exports = require("../../../aws/dist/main/398.index.js")
